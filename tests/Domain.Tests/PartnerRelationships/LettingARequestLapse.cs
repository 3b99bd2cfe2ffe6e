using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.PartnerRelationships;

public sealed class LettingARequestLapse
{
    private static readonly DateTimeOffset Due = Now.AddDays(30);
    private static readonly PartnershipExpired Lapsed = new(AcmeBolt, Guid.Empty, Due);

    private static Scenario Asked => Given(BothAreThere).And(AcmeAskedBolt);

    [Fact]
    public void happens_after_thirty_days_by_the_sweep()
    {
        Asked.When(Sweep(Due.AddTicks(-1))).Then();
        Asked.When(Sweep(Due)).Then(Lapsed);
        Asked.When(Sweep(Due.AddDays(9))).Then(Lapsed);
    }

    [Fact]
    public void happens_once() => Asked.And(Lapsed).When(Sweep(Due.AddDays(1))).Then();

    [Fact]
    public void does_not_touch_a_partnership() => Given(ArePartners).When(Sweep(Due.AddYears(1))).Then();

    [Fact]
    public void of_nothing_is_refused() => Given().When(Sweep(Due)).Then("not_found");

    [Fact]
    public void refuses_every_answer_even_before_the_sweep()
    {
        Asked.When(new AcceptPartnership(AcmeBolt) { Context = Bob.At(Due) }).Then("request_expired");
        Asked.When(new DeclinePartnership(AcmeBolt, Bob.Says("No")) { Context = Bob.At(Due) }).Then("request_expired");
        Asked.When(new WithdrawPartnership(AcmeBolt) { Context = Ann.At(Due) }).Then("request_expired");
    }

    [Fact]
    public void answers_are_taken_until_the_last_moment() =>
        Asked
            .When(new AcceptPartnership(AcmeBolt) { Context = Bob.At(Due.AddTicks(-1)) })
            .Then(new PartnershipAccepted(AcmeBolt, Bob.Id, Due.AddTicks(-1)));

    [Fact]
    public void is_recorded_by_the_next_request_of_either_side()
    {
        Asked
            .When(new RequestPartnership(Bolt, null) { Context = Ann.At(Due) })
            .Then(Lapsed, new PartnershipRequested(AcmeBolt, Acme, Bolt, null, Ann.Id, Due));
        Asked
            .When(new RequestPartnership(Acme, null) { Context = Bob.At(Due) })
            .Then(Lapsed, new PartnershipRequested(AcmeBolt, Bolt, Acme, null, Bob.Id, Due));
    }

    private static ExpirePartnership Sweep(DateTimeOffset at) => new(AcmeBolt) { Context = Operator.At(at) };
}
