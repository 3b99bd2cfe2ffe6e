using Networking.Api.Import.Reading.Chats;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>The people of a workspace, by their ids.</summary>
internal sealed class SlackUsers
{
    private readonly Dictionary<string, (SourcePerson Person, bool IsStranger)> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _domains = new(StringComparer.Ordinal);
    private readonly Lazy<string?> _home;

    public SlackUsers() =>
        _home = new(() =>
            _domains.OrderByDescending(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal).FirstOrDefault().Key
        );

    public int Count => _users.Count;

    /// <returns>False without an id.</returns>
    public bool Add(ChatFields user)
    {
        if (user.Key("id") is not { } id)
            return false;
        var profile = user.Inner("profile");
        var isStranger = user.Is("is_stranger");
        var person = Called(id, Name(user) ?? Name(profile) ?? user.Line("name"), profile.Line("email"));
        _users[person.Key] = (
            isStranger ? person with { Organisation = Team(user.Line("team_id")) } : person,
            isStranger
        );
        if (person.Domain is { } domain && !isStranger && !IsGuest(user))
            _domains[domain] = _domains.GetValueOrDefault(domain) + 1;
        return true;
    }

    /// <summary>
    /// Whoever has no address is of the company whose workspace it is: that of most of its people. Not so a stranger,
    /// from another workspace that shares a channel.
    /// </summary>
    public SourcePerson? Find(string id)
    {
        if (!_users.TryGetValue(id, out var user))
            return null;
        // Kept: a person may be in a thousand conversations.
        if (!user.IsStranger && user.Person is { Email: null, HomeDomain: null } && _home.Value is not null)
            _users[id] = user = (AtHome(user.Person), false);
        return user.Person;
    }

    /// <summary>An app, which has a name at most.</summary>
    public SourcePerson App(string id, string name) => AtHome(Called(id, name, null));

    /// <param name="profile">What a message says of somebody whom the workspace does not list.</param>
    public static SourcePerson Stranger(string id, ChatFields profile, string? team) =>
        Called(id, Name(profile) ?? profile.Line("name"), null) with
        {
            Organisation = Team(profile.Line("team") ?? team),
        };

    private SourcePerson AtHome(SourcePerson person) =>
        person.Email is null ? person with { HomeDomain = _home.Value } : person;

    private static SourcePerson Called(string id, string? name, string? email)
    {
        var key = Keys.Bounded(id, ReadingLimits.Name);
        return email is not null && People.Of(name, email) is { Email: not null } person
            ? person with
            {
                Key = key,
            }
            : new SourcePerson(key, name is null ? key : CleanText.Cut(name, ReadingLimits.Name), null);
    }

    private static string? Name(ChatFields fields) => fields.Line("real_name") ?? fields.Line("display_name");

    // Its name is not in the export.
    private static string? Team(string? id) => id is null ? null : $"Slack team {id}";

    // Neither do apps say whose workspace it is.
    private static bool IsGuest(ChatFields user) =>
        user.Is("is_restricted") || user.Is("is_ultra_restricted") || user.Is("is_bot");
}
