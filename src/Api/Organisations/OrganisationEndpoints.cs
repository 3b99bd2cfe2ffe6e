namespace Networking.Api.Organisations;

internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder routes)
    {
        SearchDirectoryEndpoint.Map(routes);
        GetOrganisationEndpoint.Map(routes);
        ChangeOrganisationProfileEndpoint.Map(routes);
        ListMembersEndpoint.Map(routes);
    }
}
