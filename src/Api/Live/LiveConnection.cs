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
internal sealed class LiveConnection(HubCallerContext context, MemberSession session, long cursor)
{
    private const int Backlog = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<IReadOnlyList<FeedEvent>> _outgoing = Channel.CreateBounded<IReadOnlyList<FeedEvent>>(
        new BoundedChannelOptions(Backlog) { SingleReader = true }
    );

    public string Id => context.ConnectionId;

    public Guid SessionId => session.SessionId;

    public Actor Member => session.Actor;

    /// <summary>Where the relay was before this client's handshake.</summary>
    public long Cursor => cursor;

    public void Send(IReadOnlyList<FeedEvent> events)
    {
        if (!_outgoing.Writer.TryWrite(events))
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
            await foreach (var events in _outgoing.Reader.ReadAllAsync(context.ConnectionAborted))
                await hub
                    .Clients.Client(Id)
                    .SendAsync(LiveHub.Events, events, context.ConnectionAborted)
                    .WaitAsync(Patience);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException) { }
        finally
        {
            Cut();
        }
    }
}
