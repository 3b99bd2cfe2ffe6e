using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Networking.Api.Identity;
using Networking.Api.Live.Typing;

namespace Networking.Api.Live;

/// <summary>
/// Where clients listen: the server sends <c>events(FeedEvent[])</c> and <c>typing({threadId, memberId})</c>. A client can
/// call what is never stored and nothing else: commands go over HTTP (architecture rule 8), and who hears what follows
/// from the session alone.
/// </summary>
[Authorize(Policies.Member)]
internal sealed class LiveHub(
    LiveRelay relay,
    TypingDesk desk,
    LiveSeats seats,
    SessionStore sessions,
    MemberStanding standing,
    LiveMetrics metrics,
    IHostApplicationLifetime host
) : Hub
{
    public const string Path = "/hubs/live";
    public const string Events = "events";
    public const string TypingSeen = "typing";
    private static readonly object CursorKey = new();
    private static readonly object ConnectionKey = new();

    /// <summary>
    /// Remembers how far the relay was before the handshake. A client fetches what it missed once it is connected; what
    /// happens between its connection and its registration is sent again from here, so nothing falls in between.
    /// </summary>
    public static async Task RememberCursor(HttpContext context, RequestDelegate next)
    {
        // Strangers, who will be refused, do not wait for the relay.
        if (
            context.MemberSession() is not null
            && context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        )
        {
            var relay = context.RequestServices.GetRequiredService<LiveRelay>();
            await relay.Started.WaitAsync(context.RequestAborted);
            context.Items[CursorKey] = relay.Cursor;
        }

        await next(context);
    }

    // The session is looked up anew: a connection by long polling outlives the request that brought its features.
    public override async Task OnConnectedAsync()
    {
        // When the host stops, SignalR closes whom it knows. Whoever comes back at once would keep the host from ending.
        if (host.ApplicationStopping.IsCancellationRequested || await Session() is not { IsOperator: false } session)
        {
            Context.Abort();
            return;
        }

        var connection = new LiveConnection(
            Context,
            session,
            (long)Context.GetHttpContext()!.Items[CursorKey]!,
            metrics
        );
        Context.Items[ConnectionKey] = connection;
        relay.Join(connection);
        // From here on the end of the session cuts the connection. It may have ended a moment before.
        if (await Session() is null || !seats.Take(Context, connection.Member.MemberId))
            connection.Cut();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        relay.Leave(Context.ConnectionId);
        seats.Free(Context);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>
    /// The member types in the thread: the others who take part in it and listen are told, each at most every two seconds. A
    /// thread that is not the member's looks like one in which nobody listens.
    /// </summary>
    public void Typing(Guid threadId)
    {
        if (Context.Items[ConnectionKey] is LiveConnection connection)
            desk.Note(connection, threadId);
    }

    private async ValueTask<MemberSession?> Session() =>
        Tickets.SessionId(Context.User) is { } id && await sessions.Find(id, CancellationToken.None) is { } session
            ? await standing.Of(session)
            : null;
}
