using Networking.Api.Import.Reading.Chats;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Whose a message is.</summary>
internal static class SlackAuthors
{
    private const string Slackbot = "USLACKBOT";

    /// <summary>
    /// A person, also where an app speaks for them; else the app. Whoever the workspace does not list comes from another,
    /// by a shared channel. Null if the message names nobody.
    /// </summary>
    public static SourcePerson? Of(ChatFields message, SlackUsers users) =>
        // The comment on a file names its author further inside, in exports of before 2018.
        (message.Key("user") ?? message.Inner("comment").Key("user"))
            is { } id
            ? users.Find(id) ?? (id == Slackbot ? users.App(id, "Slackbot") : Stranger(id, message))
            : App(message, users);

    private static SourcePerson Stranger(string id, ChatFields message) =>
        SlackUsers.Stranger(id, message.Inner("user_profile"), message.Line("user_team") ?? message.Line("team"));

    private static SourcePerson? App(ChatFields message, SlackUsers users)
    {
        var name = message.Line("username") ?? message.Inner("bot_profile").Line("name");
        return message.Key("bot_id") is { } id ? users.App(id, name ?? $"App {id}")
            : name is not null ? users.App($"app {name}", name)
            : null;
    }
}
