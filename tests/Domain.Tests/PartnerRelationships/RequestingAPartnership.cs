using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.PartnerRelationships;

public sealed class RequestingAPartnership
{
    [Fact]
    public void asks_the_other_side() =>
        Given(BothAreThere)
            .When(Ask(Bolt, Ann) with { Note = Ann.Says("Hi") })
            .Then(new PartnershipRequested(AcmeBolt, Acme, Bolt, Ann.Says("Hi"), Ann.Id, Now));

    [Fact]
    public void is_refused_to_a_member() =>
        Given(BothAreThere).When(Ask(Bolt, Mia)).Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void with_oneself_is_refused() => Given(BothAreThere).When(Ask(Acme, Ann)).Then("own_organisation");

    [Fact]
    public void with_nobody_is_refused() =>
        Given(AcmeIsThere).When(Ask(Bolt, Ann)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void twice_is_one_request() => Given(BothAreThere).And(AcmeAskedBolt).When(Ask(Bolt, Adam)).Then();

    [Fact]
    public void from_both_sides_is_consent() =>
        Given(BothAreThere)
            .And(AcmeAskedBolt)
            .When(Ask(Acme, Bob))
            .Then(new PartnershipAccepted(AcmeBolt, Bob.Id, Now));

    [Fact]
    public void crossed_is_refused_to_a_member_of_the_other_side() =>
        Given(BothAreThere).And(AcmeAskedBolt).When(Ask(Acme, Ben)).Then("not_an_administrator");

    [Fact]
    public void of_a_partner_changes_nothing() => Given(ArePartners).When(Ask(Acme, Bob)).Then();

    [Fact]
    public void is_refused_while_suspended() =>
        Given(ArePartners)
            .And(new PartnershipSuspended(AcmeBolt, Acme, Ann.Says("Debts"), Ann.Id, Now))
            .When(Ask(Acme, Bob))
            .Then(RejectionKind.Refused, "relationship_suspended");

    public static TheoryData<PartnerRelationshipEvent> Endings =>
        [
            new PartnershipDeclined(AcmeBolt, Bob.Says("No"), Bob.Id, Now),
            new PartnershipWithdrawn(AcmeBolt, Ann.Id, Now),
            new PartnershipExpired(AcmeBolt, Guid.Empty, Now),
            new PartnershipEnded(AcmeBolt, Bolt, Bob.Says("Bye"), Bob.Id, Now),
        ];

    [Theory]
    [MemberData(nameof(Endings))]
    public void is_possible_again_from_either_side_after_an_end(PartnerRelationshipEvent ending)
    {
        var ended = Given(BothAreThere).And(AcmeAskedBolt).And(ending);
        ended.When(Ask(Bolt, Ann)).Then(AcmeAskedBolt);
        ended.When(Ask(Acme, Bob)).Then(new PartnershipRequested(AcmeBolt, Bolt, Acme, null, Bob.Id, Now));
    }

    [Fact]
    public void turns_the_roles_when_the_other_side_asks_again() =>
        Given(BothAreThere)
            .And(AcmeAskedBolt, new PartnershipDeclined(AcmeBolt, Bob.Says("No"), Bob.Id, Now))
            .And(new PartnershipRequested(AcmeBolt, Bolt, Acme, null, Bob.Id, Now))
            .When(new AcceptPartnership(AcmeBolt) { Context = Bob.Now })
            .Then("not_the_receiver");

    [Fact]
    public void meets_in_one_stream_whoever_asks() =>
        Assert.Equal(DerivedId.Relationship(Acme, Bolt), DerivedId.Relationship(Bolt, Acme));

    private static RequestPartnership Ask(Guid other, Person by) => new(other, null) { Context = by.Now };
}
