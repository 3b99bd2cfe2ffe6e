using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Networking.Api.EventStore;
using Networking.Api.Identity;
using Networking.Api.Live.Typing;
using Networking.Api.Logs;
using Networking.Projections;
using Networking.Projections.Feed;
using Npgsql;

namespace Networking.Api.Live;

/// <summary>
/// Follows the feed and tells this node's listeners what is new, in the feed's order: one query for whatever has come
/// since the last look, whoever listens. Every node follows for itself.
/// </summary>
internal sealed class LiveRelay(
    ReadModelProgress progress,
    FeedQuery feed,
    FeedNews feedNews,
    SessionStore sessions,
    IHubContext<LiveHub> hub,
    TypingDesk typing,
    LiveMetrics metrics,
    ILogger<LiveRelay> log
) : BackgroundService
{
    private const int BatchSize = 2_000;
    private const string Deactivated = "member_deactivated";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<(LiveConnection? Joining, string? Leaving)> _changes = new();
    private readonly ConcurrentDictionary<string, LiveConnection> _connected = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly LiveAudience _audience = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _cursor;

    /// <summary>Completes when <see cref="Cursor"/> counts, and sessions that end are heard of.</summary>
    public Task Started => _started.Task;

    /// <summary>Everything up to here has been told.</summary>
    public long Cursor => Volatile.Read(ref _cursor);

    /// <summary>How many connections a member has to this node.</summary>
    public int Listeners(Guid memberId) => _connected.Values.Count(c => c.Member.MemberId == memberId);

    public void Join(LiveConnection connection)
    {
        _connected[connection.Id] = connection;
        Change((connection, null));
    }

    public void Leave(string connectionId)
    {
        _connected.TryRemove(connectionId, out _);
        Change((null, connectionId));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        sessions.Ended += CutSession;
        progress.Advanced += Wake;
        typing.Noted += Wake;
        metrics.WatchConnections(() => _connected.Count);
        try
        {
            // Before that it would be 0, and whoever connects would be told the whole past.
            await progress.Known.WaitAsync(stoppingToken);
            Volatile.Write(ref _cursor, progress.PositionOf(AllReadModels.Messaging.Name));
            _started.TrySetResult();
            while (!stoppingToken.IsCancellationRequested)
                await Step(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            sessions.Ended -= CutSession;
            progress.Advanced -= Wake;
            typing.Noted -= Wake;
        }
    }

    private async Task Step(CancellationToken ct)
    {
        try
        {
            _wake.Reader.TryRead(out _);
            await TakeChanges(ct);
            await Tell(ct);
            typing.Tell(_audience);
            await Task.WhenAny(_wake.Reader.WaitToReadAsync(ct).AsTask(), Task.Delay(Idle, ct));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Nothing is lost: the cursor has not moved, and who joins is still in line.
            if (e is NpgsqlException or IOException)
                log.LogWarning("The relay was interrupted: {Reason}", ExceptionText.Line(e));
            else
                log.LogError(e, "The relay failed, and tries again");
            await Task.Delay(Idle, ct);
        }
    }

    private async Task TakeChanges(CancellationToken ct)
    {
        while (_changes.TryPeek(out var change))
        {
            if (change.Joining is { } joining)
                await Register(joining, ct);
            else
                _audience.Remove(change.Leaving!);
            _changes.TryDequeue(out _);
        }
    }

    private async Task Register(LiveConnection joining, CancellationToken ct)
    {
        var member = joining.Member;
        var threads = _audience.Knows(member)
            ? []
            : await feed.ThreadsOf(member.Network, member.MemberId, at: _cursor, ct);
        for (var (after, more) = (joining.Cursor, joining.Cursor < _cursor); more; )
        {
            var page = await feed.Read(
                member.Network,
                member.MemberId,
                member.OrganisationId,
                after,
                _cursor,
                BatchSize,
                ct
            );
            if (page.Events.Count > 0)
                joining.Send(page.Events);
            if (page.Events.Any(e => e.Type == Deactivated && MemberOf(e) == member.MemberId))
                joining.Cut();
            (after, more) = (page.Position, page.More);
        }

        _audience.Add(joining, threads);
        _ = joining.Pump(hub);
    }

    private async Task Tell(CancellationToken ct)
    {
        var until = progress.PositionOf(AllReadModels.Messaging.Name);
        while (_cursor < until)
        {
            var networks = _audience.Networks;
            var news = networks.Length == 0 ? [] : await feedNews.Read(networks, _cursor, until, BatchSize, ct);
            var mail = new Dictionary<LiveConnection, List<FeedEvent>>();
            foreach (var (network, row, told) in news)
            foreach (var connection in _audience.Hear(network, row))
            {
                if (!mail.TryGetValue(connection, out var events))
                    events = mail[connection] = [];
                events.Add(told);
            }

            foreach (var (connection, events) in mail)
                connection.Send(events, events[0].At);
            foreach (var (network, _, told) in news.Where(n => n.Row.Type == Deactivated))
                CutMember(network, MemberOf(told));
            Volatile.Write(ref _cursor, news.Count == BatchSize ? news[^1].Row.Position : until);
        }
    }

    private void CutSession(object? sender, SessionEndedEventArgs e)
    {
        foreach (var connection in _connected.Values.Where(c => c.SessionId == e.SessionId))
            connection.Cut();
    }

    // The log is enough, should nobody have lived to end the sessions.
    private void CutMember(string network, Guid memberId)
    {
        foreach (var connection in _connected.Values)
            if (connection.Member.MemberId == memberId && connection.Member.Network == network)
                connection.Cut();
    }

    private static Guid MemberOf(FeedEvent e) => e.Data["memberId"]!.GetValue<Guid>();

    private void Change((LiveConnection?, string?) change)
    {
        _changes.Enqueue(change);
        _wake.Writer.TryWrite(true);
    }

    private void Wake(object? sender, EventArgs e) => _wake.Writer.TryWrite(true);
}
