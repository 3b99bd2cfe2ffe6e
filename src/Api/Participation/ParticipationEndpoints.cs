namespace Networking.Api.Participation;

internal static class ParticipationEndpoints
{
    public static void MapParticipation(this IEndpointRouteBuilder routes)
    {
        ListReceiptsEndpoint.Map(routes);
        MarkReadEndpoint.Map(routes);
        MarkDeliveredEndpoint.Map(routes);
        ChangeParticipationEndpoint.Map(routes);
    }
}
