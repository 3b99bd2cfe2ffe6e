using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class DeactivatingAMember
{
    [Fact]
    public void is_up_to_an_administrator() => Given(AcmeIsThere).When(Deactivate(Mia, Adam)).Then(Gone(Mia, Adam));

    [Fact]
    public void is_refused_to_a_member() =>
        Given(AcmeIsThere).When(Deactivate(Max, Mia)).Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void takes_back_an_invitation()
    {
        var eve = new Person("Eve", Id(9), Acme);
        Given(AcmeIsThere)
            .And(new MemberInvited(Acme, eve.Id, eve.Email, eve.Email, [Role.Member], Ann.Id, Now))
            .When(Deactivate(eve, Ann))
            .Then(Gone(eve, Ann));
    }

    [Fact]
    public void twice_changes_nothing() => Given(AcmeIsThere).And(Gone(Mia, Ann)).When(Deactivate(Mia, Ann)).Then();

    [Fact]
    public void of_an_owner_is_refused_to_an_admin() =>
        Given(AcmeIsThere).When(Deactivate(Ann, Adam)).Then("not_an_owner");

    [Fact]
    public void of_the_last_owner_is_refused() =>
        Given(AcmeIsThere).When(Deactivate(Ann, Ann)).Then(RejectionKind.Refused, "last_owner");

    [Fact]
    public void of_one_owner_of_two_is_fine() =>
        Given(AcmeIsThere)
            .And(new MemberRolesChanged(Acme, Adam.Id, [Role.Owner], Ann.Id, Now))
            .When(Deactivate(Ann, Ann))
            .Then(Gone(Ann, Ann));

    [Fact]
    public void takes_every_right() =>
        Given(AcmeIsThere).And(Gone(Adam, Ann)).When(Deactivate(Mia, Adam)).Then("not_an_administrator");

    [Fact]
    public void of_who_is_not_there_is_refused() =>
        Given(BothAreThere).When(Deactivate(Ben, Ann)).Then(RejectionKind.NotFound, "not_found");

    private static DeactivateMember Deactivate(Person who, Person by) => new(who.Id) { Context = by.Now };

    private static MemberDeactivated Gone(Person who, Person by) => new(Acme, who.Id, by.Id, Now);
}
