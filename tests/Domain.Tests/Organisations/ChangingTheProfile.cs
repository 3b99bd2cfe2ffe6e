using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class ChangingTheProfile
{
    private static readonly OrganisationProfile Larger = Profile("Acme") with { Regions = ["DE", "FR"] };

    [Fact]
    public void is_up_to_an_administrator() =>
        Given(AcmeIsThere)
            .When(new ChangeOrganisationProfile(Larger) { Context = Adam.Now })
            .Then(new OrganisationProfileChanged(Acme, Larger, Adam.Id, Now));

    [Fact]
    public void is_refused_to_a_member() =>
        Given(AcmeIsThere)
            .When(new ChangeOrganisationProfile(Larger) { Context = Mia.Now })
            .Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void to_what_it_is_changes_nothing() =>
        Given(AcmeIsThere)
            .And(new OrganisationProfileChanged(Acme, Larger, Ann.Id, Now))
            .When(new ChangeOrganisationProfile(Larger with { Regions = ["DE", "FR"] }) { Context = Ann.Now })
            .Then();

    [Fact]
    public void of_no_organisation_is_refused() =>
        Given().When(new ChangeOrganisationProfile(Larger) { Context = Ann.Now }).Then("not_found");
}
