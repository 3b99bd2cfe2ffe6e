namespace Networking.Api.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        SendMessageEndpoint.Map(routes);
        ListMessagesEndpoint.Map(routes);
        EditMessageEndpoint.Map(routes);
        DeleteMessageEndpoint.Map(routes);
        MessageHistoryEndpoint.Map(routes);
    }
}
