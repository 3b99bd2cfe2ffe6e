using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Networking.Api.Identity;
using Networking.Domain;
using Networking.Projections.Feed;

namespace Networking.Api.Live;

/// <summary>
/// One client that listens. What it is sent goes through a bounded queue of its own: a client that does not read is cut
/// off and resumes by its cursor, and nobody waits for it.
/// </summary>
internal sealed class LiveConnection(HubCallerContext context, MemberSession session, long cursor, LiveMetrics metrics)
{
    private const int Backlog = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<(IReadOnlyList<FeedEvent> Events, DateTimeOffset? Since)> _outgoing =
        Channel.CreateBounded<(IReadOnlyList<FeedEvent>, DateTimeOffset?)>(
            new BoundedChannelOptions(Backlog) { SingleReader = true }
        );

    public string Id => context.ConnectionId;

    public Guid SessionId => session.SessionId;

    public Actor Member => session.Actor;

    /// <summary>Where the relay was before this client's handshake.</summary>
    public long Cursor => cursor;

    /// <param name="since">When the first of them happened; null for what a client has missed, which is late anyway.</param>
    public void Send(IReadOnlyList<FeedEvent> events, DateTimeOffset? since = null)
    {
        if (!_outgoing.Writer.TryWrite((events, since)))
            Cut();
    }

    public void Cut()
    {
        _outgoing.Writer.TryComplete();
        context.Abort();
    }

    /// <summary>Sends what is queued until the connection is gone, or takes too long to read.</summary>
    public async Task Pump(IHubContext<LiveHub> hub)
    {
        try
        {
            await foreach (var (events, since) in _outgoing.Reader.ReadAllAsync(context.ConnectionAborted))
            {
                await hub
                    .Clients.Client(Id)
                    .SendAsync(LiveHub.Events, events, context.ConnectionAborted)
                    .WaitAsync(Patience);
                metrics.Sent(since);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException) { }
        finally
        {
            Cut();
        }
    }
}
