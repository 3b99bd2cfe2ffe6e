using System.Collections.Immutable;
using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class InvitingAMember
{
    private static readonly Person Eve = new("Eve", Id(0xA9), Acme);

    [Fact]
    public void is_up_to_an_administrator() =>
        Given(AcmeIsThere).When(Invite(Eve, Adam, Role.Member)).Then(Invited(Eve, Adam, Role.Member));

    [Fact]
    public void is_refused_to_a_member() =>
        Given(AcmeIsThere).When(Invite(Eve, Mia, Role.Member)).Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void is_refused_to_an_administrator_of_another_organisation() =>
        Given(BothAreThere)
            .When(Invite(Eve, Bob with { OrganisationId = Acme }, Role.Member))
            .Then("not_an_administrator");

    [Fact]
    public void as_owner_is_up_to_an_owner() =>
        Given(AcmeIsThere).When(Invite(Eve, Ann, Role.Owner)).Then(Invited(Eve, Ann, Role.Owner));

    [Fact]
    public void as_owner_is_refused_to_an_admin() =>
        Given(AcmeIsThere).When(Invite(Eve, Adam, Role.Owner)).Then(RejectionKind.Forbidden, "not_an_owner");

    [Fact]
    public void is_refused_for_an_address_that_is_there_whatever_its_case() =>
        Given(AcmeIsThere)
            .When(Invite(Eve, Ann, Role.Member) with { Email = Eve.Says("MIA@EXAMPLE.ORG") })
            .Then("already_a_member");

    [Fact]
    public void is_possible_again_after_the_member_was_deactivated() =>
        Given(AcmeIsThere)
            .And(new MemberDeactivated(Acme, Mia.Id, Ann.Id, Now))
            .When(Invite(Eve, Ann, Role.Member) with { Email = Mia.Email })
            .Then(Invited(Eve, Ann, Role.Member) with { Email = Mia.Email });

    // Else an administrator could overwrite the last owner with an invitation.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void is_refused_for_an_id_that_is_taken(bool deactivated)
    {
        DomainEvent[] left = deactivated ? [new MemberDeactivated(Acme, Mia.Id, Ann.Id, Now)] : [];
        Given(AcmeIsThere)
            .And(left)
            .When(Invite(Eve, Adam, Role.Member) with { MemberId = Mia.Id })
            .Then(RejectionKind.Refused, "member_exists");
    }

    [Fact]
    public void of_no_organisation_is_refused() => Given().When(Invite(Eve, Ann, Role.Member)).Then("not_found");

    private static InviteMember Invite(Person who, Person by, params ImmutableArray<Role> roles) =>
        new(who.Id, who.Email, who.Says(who.Name), roles) { Context = by.Now };

    private static MemberInvited Invited(Person who, Person by, params ImmutableArray<Role> roles) =>
        new(Acme, who.Id, who.Email, who.Says(who.Name), roles, by.Id, Now);
}
