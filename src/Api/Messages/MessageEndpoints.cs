namespace Networking.Api.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        SendMessageEndpoint.Map(routes);
        ListMessagesEndpoint.Map(routes);
        EditMessageEndpoint.Map(routes);
        DeleteMessageEndpoint.Map(routes);
        AddReactionEndpoint.Map(routes);
        RemoveReactionEndpoint.Map(routes);
        MessageHistoryEndpoint.Map(routes);
    }
}
