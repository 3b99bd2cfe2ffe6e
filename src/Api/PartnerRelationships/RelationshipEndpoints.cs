namespace Networking.Api.PartnerRelationships;

internal static class RelationshipEndpoints
{
    public static void MapPartnerRelationships(this IEndpointRouteBuilder routes)
    {
        RequestPartnershipEndpoint.Map(routes);
        AcceptPartnershipEndpoint.Map(routes);
        DeclinePartnershipEndpoint.Map(routes);
        WithdrawPartnershipEndpoint.Map(routes);
        SuspendPartnershipEndpoint.Map(routes);
        ResumePartnershipEndpoint.Map(routes);
        EndPartnershipEndpoint.Map(routes);
        ListRelationshipsEndpoint.Map(routes);
        GetRelationshipEndpoint.Map(routes);
        RelationshipTimelineEndpoint.Map(routes);
    }
}
