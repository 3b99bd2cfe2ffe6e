using Networking.Domain.Messages;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Messages;

public sealed class ChangingAMessage
{
    private static readonly EditMessage Edit = new(Hello, Mia.Says("Hello")) { Context = Mia.Now };
    private static readonly DeleteMessage Delete = new(Hello) { Context = Mia.Now };
    private static readonly MessageDeleted Deleted = new(Hello, Talk, Mia.Id, Now);

    private static Scenario Sent =>
        Given(AcmeIsThere)
            .And(AcmeTalks(Ann, Mia), new MessageSent(Hello, Talk, Mia.Says("Hi"), null, [], Mia.Id, Now));

    [Fact]
    public void is_up_to_its_author()
    {
        Sent.When(Edit).Then(new MessageEdited(Hello, Talk, Mia.Says("Hello"), Mia.Id, Now));
        Sent.When(Delete).Then(Deleted);
        Sent.When(Edit with { Context = Ann.Now }).Then(RejectionKind.Forbidden, "not_the_author");
        Sent.When(Delete with { Context = Ann.Now }).Then(RejectionKind.Forbidden, "not_the_author");
    }

    [Fact]
    public void to_what_it_says_changes_nothing()
    {
        Sent.When(Edit with { Body = Mia.Says("Hi") }).Then();
        Sent.And(new MessageEdited(Hello, Talk, Mia.Says("Hello"), Mia.Id, Now)).When(Edit).Then();
    }

    [Fact]
    public void after_its_deletion_is_refused_but_deleting_again_changes_nothing()
    {
        Sent.And(Deleted).When(Edit).Then(RejectionKind.Refused, "message_deleted");
        Sent.And(Deleted).When(Delete).Then();
    }

    [Fact]
    public void is_refused_when_the_thread_is_closed()
    {
        var closed = Sent.And(new ThreadClosed(Talk, Ann.Id, Now));
        closed.When(Edit).Then("thread_closed");
        closed.When(Delete).Then("thread_closed");
    }

    [Fact]
    public void looks_missing_to_who_never_took_part()
    {
        Sent.When(Edit with { Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");
        Sent.When(Delete with { Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");
    }

    [Fact]
    public void is_refused_to_an_author_who_has_left() =>
        Sent.And(new ParticipantRemoved(Talk, Mia.Id, Ann.Id, Now)).When(Delete).Then("not_a_participant");

    [Fact]
    public void that_is_not_there_is_refused() =>
        Given(AcmeIsThere).When(Delete).Then(RejectionKind.NotFound, "not_found");
}
