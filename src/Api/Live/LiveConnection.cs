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

    private readonly Channel<(string Method, object Content, DateTimeOffset? Since)> _outgoing = Channel.CreateBounded<(
        string,
        object,
        DateTimeOffset?
    )>(new BoundedChannelOptions(Backlog) { SingleReader = true });
    private volatile bool _isCut;

    public string Id => context.ConnectionId;

    public Guid SessionId => session.SessionId;

    public Actor Member => session.Actor;

    /// <summary>Where the relay was before this client's handshake.</summary>
    public long Cursor => cursor;

    public bool IsCut => _isCut;

    /// <summary>When a call of <c>Typing</c> was last looked at, as a timestamp.</summary>
    public long LastTyping { get; set; }

    /// <param name="since">When the first of them happened; null for what a client has missed, which is late anyway.</param>
    public void Send(IReadOnlyList<FeedEvent> events, DateTimeOffset? since = null)
    {
        if (!_outgoing.Writer.TryWrite((LiveHub.Events, events, since)))
            Cut();
    }

    /// <summary>For what may be lost: it takes no place in the queue that an event needs.</summary>
    public void SendIfIdle(string method, object content)
    {
        if (_outgoing.Reader.Count == 0)
            _outgoing.Writer.TryWrite((method, content, null));
    }

    public void Cut()
    {
        _isCut = true;
        _outgoing.Writer.TryComplete();
        context.Abort();
    }

    /// <summary>Sends what is queued until the connection is gone, or takes too long to read.</summary>
    public async Task Pump(IHubContext<LiveHub> hub)
    {
        try
        {
            await foreach (var (method, content, since) in _outgoing.Reader.ReadAllAsync(context.ConnectionAborted))
            {
                await hub.Clients.Client(Id).SendAsync(method, content, context.ConnectionAborted).WaitAsync(Patience);
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
