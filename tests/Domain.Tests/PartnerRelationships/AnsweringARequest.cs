using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.PartnerRelationships;

public sealed class AnsweringARequest
{
    private static readonly SealedText No = Bob.Says("No");

    [Fact]
    public void accepts_it() => Asked.When(Accept(Bob)).Then(new PartnershipAccepted(AcmeBolt, Bob.Id, Now));

    [Fact]
    public void declines_it_with_a_reason() =>
        Asked.When(Decline(Bob)).Then(new PartnershipDeclined(AcmeBolt, No, Bob.Id, Now));

    [Fact]
    public void is_refused_to_the_side_that_asked()
    {
        Asked.When(Accept(Ann)).Then(RejectionKind.Forbidden, "not_the_receiver");
        Asked.When(Decline(Ann)).Then(RejectionKind.Forbidden, "not_the_receiver");
    }

    [Fact]
    public void is_refused_to_a_member_of_the_other_side()
    {
        Asked.When(Accept(Ben)).Then(RejectionKind.Forbidden, "not_an_administrator");
        Asked.When(Decline(Ben)).Then(RejectionKind.Forbidden, "not_an_administrator");
    }

    [Fact]
    public void looks_missing_to_a_third_company()
    {
        var asked = Asked.And(CorkIsThere);
        asked.When(Accept(Cleo)).Then(RejectionKind.NotFound, "not_found");
        asked.When(Decline(Cleo)).Then(RejectionKind.NotFound, "not_found");
        asked.When(Withdraw(Cleo)).Then(RejectionKind.NotFound, "not_found");
    }

    [Fact]
    public void twice_changes_nothing()
    {
        Given(ArePartners).When(Accept(Bob)).Then();
        Asked.And(new PartnershipDeclined(AcmeBolt, No, Bob.Id, Now)).When(Decline(Bob)).Then();
        Asked.And(new PartnershipWithdrawn(AcmeBolt, Ann.Id, Now)).When(Withdraw(Ann)).Then();
    }

    [Fact]
    public void is_refused_when_there_is_no_request()
    {
        var withdrawn = Asked.And(new PartnershipWithdrawn(AcmeBolt, Ann.Id, Now));
        withdrawn.When(Accept(Bob)).Then("request_not_pending");
        withdrawn.When(Decline(Bob)).Then("request_not_pending");
        Given(ArePartners).When(Withdraw(Ann)).Then("request_not_pending");
        Given(ArePartners).When(Decline(Bob)).Then("request_not_pending");
    }

    [Fact]
    public void withdrawing_is_up_to_the_side_that_asked()
    {
        Asked.When(Withdraw(Adam)).Then(new PartnershipWithdrawn(AcmeBolt, Adam.Id, Now));
        Asked.When(Withdraw(Bob)).Then(RejectionKind.Forbidden, "not_the_requester");
        Asked.When(Withdraw(Mia)).Then("not_an_administrator");
    }

    private static Scenario Asked => Given(BothAreThere).And(AcmeAskedBolt);

    private static AcceptPartnership Accept(Person by) => new(AcmeBolt) { Context = by.Now };

    private static DeclinePartnership Decline(Person by) => new(AcmeBolt, No) { Context = by.Now };

    private static WithdrawPartnership Withdraw(Person by) => new(AcmeBolt) { Context = by.Now };
}
