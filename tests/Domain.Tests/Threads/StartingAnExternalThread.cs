using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class StartingAnExternalThread
{
    [Fact]
    public void seats_people_of_both_sides() =>
        Given(ArePartners).When(Start(Ann, Ben.Id, Mia.Id)).Then(AcmeTalksToBolt(Ben, Mia, Ann));

    [Fact]
    public void is_up_to_every_member_of_either_side() =>
        Given(ArePartners)
            .When(Start(Ben, Mia.Id))
            .Then(
                AcmeTalksToBolt(Mia, Ben) with
                {
                    OrganisationId = Bolt,
                    PartnerId = Acme,
                    Subject = Ben.Says("Order"),
                    By = Ben.Id,
                }
            );

    [Fact]
    public void goes_to_the_partners_administrators_when_nobody_is_named() =>
        Given(ArePartners)
            .And(new MemberRolesChanged(Bolt, Ben.Id, [Role.Admin], Bob.Id, Now))
            .When(Start(Ann, Mia.Id))
            .Then(AcmeTalksToBolt(Mia, Ann, Bob, Ben));

    [Fact]
    public void leaves_the_partners_administrators_alone_when_somebody_is_named() =>
        Given(ArePartners).When(Start(Ann, Ben.Id)).Then(AcmeTalksToBolt(Ben, Ann));

    [Fact]
    public void is_refused_when_the_partner_has_nobody_who_could_answer() =>
        Given(ArePartners)
            .And(new MemberRolesChanged(Bolt, Bob.Id, [Role.Member], Bob.Id, Now))
            .When(Start(Ann))
            .Then("partner_unreachable");

    [Fact]
    public void with_a_third_companys_people_is_refused() =>
        Given(ArePartners).And(CorkIsThere).When(Start(Ann, Cleo.Id)).Then("unknown_member");

    [Fact]
    public void is_refused_to_a_third_company() =>
        Given(ArePartners).And(CorkIsThere).When(Start(Cleo, Ann.Id)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void is_refused_without_a_relationship() =>
        Given(BothAreThere).When(Start(Ann, Bob.Id)).Then(RejectionKind.NotFound, "not_found");

    public static TheoryData<PartnerRelationshipEvent> NotActive =>
        [
            AcmeAskedBolt,
            new PartnershipSuspended(AcmeBolt, Acme, Ann.Says("?"), Ann.Id, Now),
            new PartnershipEnded(AcmeBolt, Acme, Ann.Says("?"), Ann.Id, Now),
        ];

    [Theory]
    [MemberData(nameof(NotActive))]
    public void is_refused_while_the_partnership_is_not_active(PartnerRelationshipEvent e) =>
        Given(ArePartners).And(e).When(Start(Ann, Bob.Id)).Then("relationship_not_active");

    private static StartThread Start(Person by, params Guid[] with) =>
        new(Talk, ThreadKind.External, AcmeBolt, by.Says("Order"), [.. with]) { Context = by.Now };
}
