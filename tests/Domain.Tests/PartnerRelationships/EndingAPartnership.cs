using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.PartnerRelationships;

public sealed class EndingAPartnership
{
    [Fact]
    public void is_up_to_either_side()
    {
        Given(ArePartners).When(End(Ann)).Then(Ended(Ann));
        Given(ArePartners).When(End(Bob)).Then(Ended(Bob));
    }

    [Fact]
    public void is_possible_while_it_is_suspended_by_either_side()
    {
        var suspended = Given(ArePartners)
            .And(new PartnershipSuspended(AcmeBolt, Acme, Ann.Says("Debts"), Ann.Id, Now));
        suspended.When(End(Ann)).Then(Ended(Ann));
        suspended.When(End(Bob)).Then(Ended(Bob));
    }

    [Fact]
    public void twice_changes_nothing() => Given(ArePartners).And(Ended(Ann)).When(End(Bob)).Then();

    [Fact]
    public void is_refused_without_a_partnership()
    {
        Given(BothAreThere).And(AcmeAskedBolt).When(End(Bob)).Then("relationship_requested");
        Given(BothAreThere)
            .And(AcmeAskedBolt, new PartnershipWithdrawn(AcmeBolt, Ann.Id, Now))
            .When(End(Bob))
            .Then("relationship_withdrawn");
    }

    [Fact]
    public void leaves_nothing_to_suspend_resume_or_accept()
    {
        var ended = Given(ArePartners).And(Ended(Ann));
        ended.When(new SuspendPartnership(AcmeBolt, Ann.Says("?")) { Context = Ann.Now }).Then("relationship_ended");
        ended.When(new ResumePartnership(AcmeBolt) { Context = Ann.Now }).Then("relationship_ended");
        ended.When(new AcceptPartnership(AcmeBolt) { Context = Bob.Now }).Then("request_not_pending");
    }

    [Fact]
    public void is_refused_to_members_and_looks_missing_to_others()
    {
        Given(ArePartners).When(End(Ben)).Then("not_an_administrator");
        Given(ArePartners).And(CorkIsThere).When(End(Cleo)).Then("not_found");
    }

    private static EndPartnership End(Person by) => new(AcmeBolt, by.Says("Bye")) { Context = by.Now };

    private static PartnershipEnded Ended(Person by) => new(AcmeBolt, by.OrganisationId, by.Says("Bye"), by.Id, Now);
}
