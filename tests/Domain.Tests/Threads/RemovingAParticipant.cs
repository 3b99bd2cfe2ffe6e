using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class RemovingAParticipant
{
    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Adam, Mia, Max));

    [Fact]
    public void oneself_is_always_possible() => Talking.When(Remove(Mia, Mia)).Then(Removed(Mia, Mia));

    [Fact]
    public void oneself_is_possible_from_a_closed_thread_after_the_end_of_a_partnership() =>
        Given(ArePartners)
            .And(
                AcmeTalksToBolt(Ann, Bob),
                new ThreadClosed(Talk, Ann.Id, Now),
                new PartnershipEnded(AcmeBolt, Acme, Ann.Says("Bye"), Ann.Id, Now)
            )
            .When(Remove(Bob, Bob))
            .Then(Removed(Bob, Bob));

    [Fact]
    public void is_up_to_the_starter_and_to_administrators()
    {
        Talking.When(Remove(Mia, Adam)).Then(Removed(Mia, Adam));
        Given(AcmeIsThere).And(AcmeTalks(Mia, Max) with { By = Mia.Id }).When(Remove(Max, Mia)).Then(Removed(Max, Mia));
        Talking.When(Remove(Max, Mia)).Then(RejectionKind.Forbidden, "not_an_administrator");
    }

    [Fact]
    public void of_the_other_side_is_refused_even_to_the_starter() =>
        Given(ArePartners)
            .And(AcmeTalksToBolt(Ann, Bob))
            .When(Remove(Bob, Ann))
            .Then(RejectionKind.Forbidden, "not_your_member");

    [Fact]
    public void who_has_left_changes_nothing() => Talking.And(Removed(Max, Max)).When(Remove(Max, Ann)).Then();

    [Fact]
    public void who_never_took_part_is_refused() =>
        Given(BothAreThere).And(AcmeTalks(Ann)).When(Remove(Bob, Ann)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void ends_every_right_in_the_thread()
    {
        var gone = Talking.And(Removed(Mia, Ann));
        gone.When(Remove(Max, Mia)).Then("not_a_participant");
        gone.When(new CloseThread(Talk) { Context = Mia.Now }).Then("not_a_participant");
        gone.When(new ChangeSubject(Talk, Mia.Says("?")) { Context = Mia.Now }).Then("not_a_participant");
    }

    private static RemoveParticipant Remove(Person who, Person by) => new(Talk, who.Id) { Context = by.Now };

    private static ParticipantRemoved Removed(Person who, Person by) => new(Talk, who.Id, by.Id, Now);
}
