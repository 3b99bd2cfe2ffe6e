using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.PartnerRelationships;

public sealed class SuspendingAPartnership
{
    private static readonly PartnershipSuspended ByAcme = new(AcmeBolt, Acme, Ann.Says("Debts"), Ann.Id, Now);

    private static Scenario Suspended => Given(ArePartners).And(ByAcme);

    [Fact]
    public void is_up_to_either_side()
    {
        Given(ArePartners).When(Suspend(Ann)).Then(ByAcme);
        Given(ArePartners)
            .When(Suspend(Bob))
            .Then(new PartnershipSuspended(AcmeBolt, Bolt, Bob.Says("Debts"), Bob.Id, Now));
    }

    [Fact]
    public void is_refused_to_members_and_looks_missing_to_others()
    {
        Given(ArePartners).When(Suspend(Mia)).Then("not_an_administrator");
        Given(ArePartners).And(CorkIsThere).When(Suspend(Cleo)).Then("not_found");
        Suspended.When(Resume(Mia)).Then("not_an_administrator");
        Suspended.And(CorkIsThere).When(Resume(Cleo)).Then("not_found");
    }

    [Fact]
    public void twice_by_the_same_side_changes_nothing() => Suspended.When(Suspend(Adam)).Then();

    [Fact]
    public void by_the_other_side_too_is_refused() => Suspended.When(Suspend(Bob)).Then("relationship_suspended");

    [Fact]
    public void is_refused_without_a_partnership() =>
        Given(BothAreThere).And(AcmeAskedBolt).When(Suspend(Bob)).Then("relationship_requested");

    [Fact]
    public void is_undone_by_the_side_that_suspended() =>
        Suspended.When(Resume(Adam)).Then(new PartnershipResumed(AcmeBolt, Acme, Adam.Id, Now));

    [Fact]
    public void is_not_undone_by_the_other_side() =>
        Suspended.When(Resume(Bob)).Then(RejectionKind.Forbidden, "not_the_suspender");

    [Fact]
    public void resuming_an_active_one_changes_nothing() => Given(ArePartners).When(Resume(Bob)).Then();

    [Fact]
    public void resuming_a_request_is_refused() =>
        Given(BothAreThere).And(AcmeAskedBolt).When(Resume(Ann)).Then("relationship_requested");

    [Fact]
    public void after_a_resumption_is_up_to_either_side_again() =>
        Suspended
            .And(new PartnershipResumed(AcmeBolt, Acme, Ann.Id, Now))
            .When(Suspend(Bob))
            .Then(new PartnershipSuspended(AcmeBolt, Bolt, Bob.Says("Debts"), Bob.Id, Now));

    private static SuspendPartnership Suspend(Person by) => new(AcmeBolt, by.Says("Debts")) { Context = by.Now };

    private static ResumePartnership Resume(Person by) => new(AcmeBolt) { Context = by.Now };
}
