namespace Networking.Api.Import.Reading.Slack;

/// <summary>
/// A channel or a direct conversation, with those who are in it at the time that the reading has come to: those of today,
/// who see all of its history, and those who had joined by then and had not left.
/// </summary>
internal sealed class SlackConversation(
    string id,
    string? name,
    ConversationKind kind,
    IReadOnlyList<string> members,
    SlackUsers users
)
{
    private readonly OrderedDictionary<string, SourcePerson> _present = new(
        members
            .Distinct(StringComparer.Ordinal)
            .Select(m => users.Find(m) ?? SlackUsers.Stranger(m, default, null))
            .Select(p => KeyValuePair.Create(p.Key, p)),
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _today = [.. members];
    private readonly Dictionary<string, IReadOnlyList<SourcePerson>> _others = new(StringComparer.Ordinal);

    public string Id => id;

    /// <summary>Names nobody: who is in it is seen, and whoever is erased must not stay in a subject.</summary>
    public string Subject =>
        kind switch
        {
            ConversationKind.Channel => $"#{name ?? id}",
            ConversationKind.Direct => "Direct message",
            ConversationKind.Group => "Group message",
        };

    public string? Name => name;

    /// <summary>Nobody twice, and the same list for the same author as long as nobody comes or goes.</summary>
    public IReadOnlyList<SourcePerson> Others(SourcePerson author) =>
        _others.TryGetValue(author.Key, out var others)
            ? others
            : _others[author.Key] = [.. _present.Values.Where(p => p.Key != author.Key)];

    public void Join(SourcePerson person)
    {
        if (_present.TryAdd(person.Key, person))
            _others.Clear();
    }

    public void Leave(SourcePerson person)
    {
        if (!_today.Contains(person.Key) && _present.Remove(person.Key))
            _others.Clear();
    }

    /// <summary>Lists are made again when they are needed: there may be many conversations of many people.</summary>
    public void Rest() => _others.Clear();
}
