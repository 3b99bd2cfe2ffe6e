namespace Networking.Api.Inbox;

internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        GetInboxEndpoint.Map(routes);
        MessagingStatsEndpoint.Map(routes);
    }
}
