using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Messages;

public sealed class SendingAMessage
{
    private static readonly MessageSent Sent = new(Hello, Talk, Mia.Says("Hi"), null, [], Mia.Id, Now);
    private static readonly SendMessage Send = new(Hello, Talk, Mia.Says("Hi"), null, []) { Context = Mia.Now };
    private static readonly Guid Other = Id(0xE2);

    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia));

    [Fact]
    public void is_up_to_everyone_in_the_thread() => Talking.When(Send).Then(Sent);

    [Fact]
    public void is_refused_when_the_thread_is_closed() =>
        Talking.And(new ThreadClosed(Talk, Ann.Id, Now)).When(Send).Then(RejectionKind.Refused, "thread_closed");

    [Fact]
    public void is_possible_again_when_it_is_reopened() =>
        Talking.And(new ThreadClosed(Talk, Ann.Id, Now), new ThreadReopened(Talk, Ann.Id, Now)).When(Send).Then(Sent);

    [Fact]
    public void tells_who_never_took_part_nothing() =>
        Talking.When(Send with { Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void tells_who_took_part_why_not() =>
        Talking
            .And(new ParticipantRemoved(Talk, Mia.Id, Ann.Id, Now))
            .When(Send)
            .Then(RejectionKind.Refused, "not_a_participant");

    [Fact]
    public void is_refused_to_a_deactivated_member() =>
        Talking.And(new MemberDeactivated(Acme, Mia.Id, Ann.Id, Now)).When(Send).Then("not_found");

    [Fact]
    public void under_an_id_that_is_taken_is_refused() => Talking.And(Sent).When(Send).Then("message_exists");

    [Fact]
    public void to_a_partner_needs_an_active_partnership()
    {
        var talking = Given(ArePartners).And(AcmeTalksToBolt(Mia, Bob));
        var suspended = talking.And(new PartnershipSuspended(AcmeBolt, Bolt, Bob.Says("?"), Bob.Id, Now));
        talking.When(Send).Then(Sent);
        suspended.When(Send).Then(RejectionKind.Refused, "relationship_not_active");
        suspended.And(new PartnershipResumed(AcmeBolt, Bolt, Bob.Id, Now)).When(Send).Then(Sent);
        talking
            .And(new PartnershipEnded(AcmeBolt, Bolt, Bob.Says("?"), Bob.Id, Now))
            .When(Send)
            .Then("relationship_not_active");
    }

    [Fact]
    public void answers_a_message_of_the_same_thread() =>
        Talking
            .And(Sent with { MessageId = Other })
            .When(Send with { ReplyTo = Other })
            .Then(Sent with { ReplyTo = Other });

    [Fact]
    public void answering_an_unknown_or_foreign_message_is_refused()
    {
        Talking.When(Send with { ReplyTo = Other }).Then(RejectionKind.Invalid, "unknown_message");
        Talking
            .And(Sent with { MessageId = Other, ThreadId = Id(77) })
            .When(Send with { ReplyTo = Other })
            .Then("unknown_message");
    }

    [Fact]
    public void mentions_people_of_the_thread_once() =>
        Talking.When(Send with { Mentions = [Ann.Id, Ann.Id] }).Then(Sent with { Mentions = [Ann.Id] });

    [Fact]
    public void mentioning_others_is_refused()
    {
        Talking.When(Send with { Mentions = [Ann.Id, Max.Id] }).Then(RejectionKind.Invalid, "unknown_member");
        Talking
            .And(new ParticipantRemoved(Talk, Ann.Id, Ann.Id, Now))
            .When(Send with { Mentions = [Ann.Id] })
            .Then("unknown_member");
    }
}
