using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class RegisteringAnOrganisation
{
    private static readonly RegisterOrganisation Register = new(
        Acme,
        Profile("Acme"),
        Ann.Id,
        Ann.Email,
        Ann.Says("Ann")
    )
    {
        Context = Operator.Now,
    };

    [Fact]
    public void invites_its_first_owner() =>
        Given()
            .When(Register)
            .Then(
                new OrganisationRegistered(Acme, Profile("Acme"), Operator.Id, Now),
                new MemberInvited(Acme, Ann.Id, Ann.Email, Ann.Says("Ann"), [Role.Owner, Role.Admin], Operator.Id, Now)
            );

    [Fact]
    public void again_changes_nothing() => Given(AcmeIsThere).When(Register).Then();

    [Fact]
    public void is_followed_by_one_verification() =>
        Given(AcmeIsThere)
            .When(new VerifyOrganisation(Acme) { Context = Operator.Now })
            .Then(new OrganisationVerified(Acme, Operator.Id, Now));

    [Fact]
    public void a_second_verification_changes_nothing() =>
        Given(AcmeIsThere)
            .And(new OrganisationVerified(Acme, Operator.Id, Now))
            .When(new VerifyOrganisation(Acme) { Context = Operator.Now })
            .Then();

    [Fact]
    public void an_unknown_one_cannot_be_verified() =>
        Given().When(new VerifyOrganisation(Acme) { Context = Operator.Now }).Then("not_found");
}
