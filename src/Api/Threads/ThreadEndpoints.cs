namespace Networking.Api.Threads;

internal static class ThreadEndpoints
{
    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        StartThreadEndpoint.Map(routes);
        GetThreadEndpoint.Map(routes);
        AddParticipantsEndpoint.Map(routes);
        RemoveParticipantEndpoint.Map(routes);
        ChangeSubjectEndpoint.Map(routes);
        CloseThreadEndpoint.Map(routes);
        ReopenThreadEndpoint.Map(routes);
    }
}
