using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class AddingParticipants
{
    [Fact]
    public void seats_those_who_are_new() =>
        Given(AcmeIsThere)
            .And(AcmeTalks(Ann, Mia))
            .When(Add(Mia, Max.Id, Ann.Id, Max.Id))
            .Then(new ParticipantsAdded(Talk, [Seat(Max)], Mia.Id, Now));

    [Fact]
    public void who_are_there_changes_nothing() =>
        Given(AcmeIsThere).And(AcmeTalks(Ann, Mia)).When(Add(Mia, Ann.Id)).Then();

    [Fact]
    public void brings_back_who_had_left() =>
        Given(AcmeIsThere)
            .And(AcmeTalks(Ann, Mia), new ParticipantRemoved(Talk, Mia.Id, Mia.Id, Now))
            .When(Add(Ann, Mia.Id))
            .Then(new ParticipantsAdded(Talk, [Seat(Mia)], Ann.Id, Now));

    [Fact]
    public void is_up_to_each_side_for_its_own_people()
    {
        var talk = Given(ArePartners).And(AcmeTalksToBolt(Ann, Bob));
        talk.When(Add(Bob, Ben.Id)).Then(new ParticipantsAdded(Talk, [Seat(Ben)], Bob.Id, Now));
        talk.When(Add(Ann, Ben.Id)).Then(RejectionKind.Invalid, "unknown_member");
    }

    [Fact]
    public void is_refused_to_who_does_not_take_part() =>
        Given(AcmeIsThere).And(AcmeTalks(Ann)).When(Add(Mia, Mia.Id)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void is_refused_to_who_has_left() =>
        Given(AcmeIsThere)
            .And(AcmeTalks(Ann, Mia), new ParticipantRemoved(Talk, Mia.Id, Mia.Id, Now))
            .When(Add(Mia, Mia.Id))
            .Then(RejectionKind.Refused, "not_a_participant");

    [Fact]
    public void is_refused_when_the_thread_is_closed() =>
        Given(AcmeIsThere)
            .And(AcmeTalks(Ann), new ThreadClosed(Talk, Ann.Id, Now))
            .When(Add(Ann, Mia.Id))
            .Then("thread_closed");

    [Fact]
    public void is_refused_while_the_partnership_is_suspended() =>
        Given(ArePartners)
            .And(AcmeTalksToBolt(Ann, Bob), new PartnershipSuspended(AcmeBolt, Bolt, Bob.Says("?"), Bob.Id, Now))
            .When(Add(Ann, Mia.Id))
            .Then("relationship_not_active");

    private static AddParticipants Add(Person by, params Guid[] ids) => new(Talk, [.. ids]) { Context = by.Now };
}
