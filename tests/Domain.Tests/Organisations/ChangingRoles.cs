using System.Collections.Immutable;
using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class ChangingRoles
{
    [Fact]
    public void is_up_to_an_administrator() =>
        Given(AcmeIsThere).When(Change(Mia, Adam, Role.Compliance)).Then(Changed(Mia, Adam, Role.Compliance));

    [Fact]
    public void is_refused_to_a_member() =>
        Given(AcmeIsThere).When(Change(Max, Mia, Role.Admin)).Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void to_the_same_ones_in_another_order_changes_nothing() =>
        Given(AcmeIsThere).When(Change(Ann, Ann, Role.Admin, Role.Owner)).Then();

    [Fact]
    public void to_owner_is_refused_to_an_admin() =>
        Given(AcmeIsThere).When(Change(Adam, Adam, Role.Owner)).Then(RejectionKind.Forbidden, "not_an_owner");

    [Fact]
    public void from_owner_is_refused_to_an_admin() =>
        Given(AcmeIsThere).When(Change(Ann, Adam, Role.Member)).Then("not_an_owner");

    [Fact]
    public void never_takes_the_last_owner_away() =>
        Given(AcmeIsThere).When(Change(Ann, Ann, Role.Admin)).Then(RejectionKind.Refused, "last_owner");

    [Fact]
    public void lets_an_owner_go_when_there_is_another() =>
        Given(AcmeIsThere)
            .And(Changed(Adam, Ann, Role.Owner))
            .When(Change(Ann, Ann, Role.Member))
            .Then(Changed(Ann, Ann, Role.Member));

    [Fact]
    public void does_not_count_an_owner_who_is_only_invited() =>
        Given(AcmeIsThere)
            .And(new MemberInvited(Acme, Id(9), Ann.Email, Ann.Email, [Role.Owner], Ann.Id, Now))
            .When(Change(Ann, Ann, Role.Admin))
            .Then("last_owner");

    [Fact]
    public void does_not_count_an_owner_who_has_left() =>
        Given(AcmeIsThere)
            .And(Changed(Adam, Ann, Role.Owner), new MemberDeactivated(Acme, Adam.Id, Ann.Id, Now))
            .When(Change(Ann, Ann, Role.Admin))
            .Then("last_owner");

    [Fact]
    public void of_an_unknown_or_deactivated_member_is_refused()
    {
        Given(BothAreThere).When(Change(Bob, Ann, Role.Member)).Then("not_found");
        Given(AcmeIsThere)
            .And(new MemberDeactivated(Acme, Mia.Id, Ann.Id, Now))
            .When(Change(Mia, Ann, Role.Admin))
            .Then(RejectionKind.NotFound, "not_found");
    }

    private static ChangeMemberRoles Change(Person who, Person by, params ImmutableArray<Role> roles) =>
        new(who.Id, roles) { Context = by.Now };

    private static MemberRolesChanged Changed(Person who, Person by, params ImmutableArray<Role> roles) =>
        new(Acme, who.Id, roles, by.Id, Now);
}
