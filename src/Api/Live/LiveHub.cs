using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Networking.Api.Identity;

namespace Networking.Api.Live;

/// <summary>
/// Where clients listen: the server sends <c>events(FeedEvent[])</c>. It has no method that a client could call: commands
/// go over HTTP (architecture rule 8), and who hears what follows from the session alone.
/// </summary>
[Authorize(Policies.Member)]
internal sealed class LiveHub(LiveRelay relay) : Hub
{
    public const string Path = "/hubs/live";
    public const string Events = "events";
    private static readonly object CursorKey = new();

    /// <summary>
    /// Remembers how far the relay was before the handshake. A client fetches what it missed once it is connected; what
    /// happens between its connection and its registration is sent again from here, so nothing falls in between.
    /// </summary>
    public static Task RememberCursor(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase))
            context.Items[CursorKey] = context.RequestServices.GetRequiredService<LiveRelay>().Cursor;
        return next(context);
    }

    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        relay.Join(new LiveConnection(Context, http.MemberSession()!, (long)http.Items[CursorKey]!));
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        relay.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
