using Networking.Api.Live.Typing;
using Networking.Domain;
using Networking.Projections.Feed;

namespace Networking.Api.Live;

/// <summary>
/// Who listens on this node, and to what: kept in step with the feed by the events themselves, so a member who is taken
/// out hears that and nothing after it. Used by the relay's loop alone.
/// </summary>
internal sealed class LiveAudience
{
    private readonly Dictionary<(string Network, Guid Member), Listener> _listeners = [];
    private readonly Dictionary<(string Network, Guid Thread), HashSet<Listener>> _threads = [];
    private readonly Dictionary<string, LiveConnection> _connections = [];

    private sealed record Listener(Actor Member, Dictionary<Guid, long> Since, List<LiveConnection> Connections);

    public string[] Networks => [.. _listeners.Keys.Select(k => k.Network).Distinct()];

    public bool Knows(Actor member) => _listeners.ContainsKey((member.Network, member.MemberId));

    /// <param name="threads">The threads a newly listening member takes part in, each with the position of the join.</param>
    public void Add(LiveConnection connection, IReadOnlyDictionary<Guid, long> threads)
    {
        var key = (connection.Member.Network, connection.Member.MemberId);
        if (!_listeners.TryGetValue(key, out var listener))
        {
            listener = _listeners[key] = new Listener(connection.Member, [], []);
            foreach (var (thread, since) in threads)
                Enter(listener, thread, since);
        }

        listener.Connections.Add(connection);
        _connections[connection.Id] = connection;
    }

    public void Remove(string connectionId)
    {
        if (!_connections.Remove(connectionId, out var connection))
            return;
        var key = (connection.Member.Network, connection.Member.MemberId);
        var listener = _listeners[key];
        listener.Connections.Remove(connection);
        if (listener.Connections.Count > 0)
            return;
        _listeners.Remove(key);
        foreach (var thread in listener.Since.Keys)
            Exit(listener, thread);
    }

    /// <summary>The connections that hear this event; then the audience is as the event leaves it.</summary>
    public IEnumerable<LiveConnection> Hear(string network, FeedRow row)
    {
        foreach (var member in Ids(row, "thread_started", "participants_added", "participants"))
        {
            if (_listeners.TryGetValue((network, member), out var joining))
                Enter(joining, row.ThreadId!.Value, row.Position);
        }

        var hearing = Hearing(network, row).SelectMany(l => l.Connections).ToArray();
        if (
            row.Type == "participant_removed"
            && _listeners.TryGetValue((network, row.Data["memberId"]!.GetValue<Guid>()), out var leaving)
        )
        {
            leaving.Since.Remove(row.ThreadId!.Value);
            Exit(leaving, row.ThreadId.Value);
        }

        return hearing;
    }

    /// <summary>Whether the member listens here, and takes part in the thread.</summary>
    public bool TakesPart(Actor member, Guid thread) =>
        _listeners.TryGetValue((member.Network, member.MemberId), out var listener)
        && listener.Since.ContainsKey(thread);

    /// <summary>The connections of all others who take part in the thread that somebody types in.</summary>
    public IEnumerable<LiveConnection> Others(Typed typed) =>
        _threads
            .GetValueOrDefault((typed.Network, typed.ThreadId), [])
            .Where(l => l.Member.MemberId != typed.MemberId)
            .SelectMany(l => l.Connections);

    private IEnumerable<Listener> Hearing(string network, FeedRow row) =>
        row.Audience switch
        {
            FeedAudience.Thread => _threads
                .GetValueOrDefault((network, row.ThreadId!.Value), [])
                .Where(l => l.Since[row.ThreadId.Value] <= row.Position),
            FeedAudience.Member => _listeners.TryGetValue((network, row.MemberId!.Value), out var self) ? [self] : [],
            FeedAudience.Organisations => Of(network)
                .Where(l =>
                    l.Member.OrganisationId == row.OrganisationId || l.Member.OrganisationId == row.OtherOrganisationId
                ),
            FeedAudience.Network => Of(network),
        };

    private IEnumerable<Listener> Of(string network) => _listeners.Values.Where(l => l.Member.Network == network);

    private void Enter(Listener listener, Guid thread, long since)
    {
        listener.Since[thread] = since;
        var key = (listener.Member.Network, thread);
        if (!_threads.TryGetValue(key, out var listeners))
            listeners = _threads[key] = [];
        listeners.Add(listener);
    }

    private void Exit(Listener listener, Guid thread)
    {
        var key = (listener.Member.Network, thread);
        if (_threads.TryGetValue(key, out var listeners) && listeners.Remove(listener) && listeners.Count == 0)
            _threads.Remove(key);
    }

    private static IEnumerable<Guid> Ids(FeedRow row, string type, string orType, string field) =>
        row.Audience == FeedAudience.Thread && (row.Type == type || row.Type == orType)
            ? row.Data[field]!.AsArray().Select(n => n!.GetValue<Guid>())
            : [];
}
