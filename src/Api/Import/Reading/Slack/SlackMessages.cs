using System.Text.Json;
using Networking.Api.Import.Reading.Chats;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Turns one item of a day into records. Holds the ids that were seen, to find duplicates.</summary>
internal sealed class SlackMessages(SlackWorkspace workspace, TimeProvider clock)
{
    // What apps and rich text nest stays far below.
    public const int Depth = 64;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SlackMarkup _markup = new(workspace.Users.Find, workspace.ChannelName);

    public IReadOnlyList<SourceRecord> Read(ReadOnlyMemory<byte> item, SlackConversation conversation, string location)
    {
        try
        {
            using var json = JsonRecord.Parse(item, Depth, out var isText);
            var records = Read(new ChatFields(json.RootElement), conversation, location);
            return isText || records[0] is not Reading.Read
                ? records
                : [.. records, new Noted(location, Reasons.TextReplaced, "the message is not valid UTF-8")];
        }
        catch (JsonException x)
        {
            return [new Skipped(location, Reasons.BadJson, x.Message)];
        }
    }

    private List<SourceRecord> Read(ChatFields fields, SlackConversation conversation, string location)
    {
        var author = SlackAuthors.Of(fields, workspace.Users);
        var (subtype, ts) = (fields.Line("subtype"), fields.Key("ts"));
        if (author is not null)
            Follow(conversation, subtype, author);
        if (fields.Line("type") is var type && type != "message")
            return [new Skipped(location, Reasons.NotAMessage, type ?? "no type")];
        if (!SlackSubtypes.IsSaid(subtype))
            return [new Skipped(location, Reasons.NotAMessage, subtype!)];
        if (author is null)
            return [new Skipped(location, Reasons.NoSender, "neither a user nor an app")];
        if (SlackTime.Of(ts) is not { } at)
            return [new Skipped(location, Reasons.NoDate, "\"ts\" is no number of seconds")];
        var key = Key(conversation, ts!);
        return _seen.Add(key)
            ? Compose(fields, conversation, author, key, at, location)
            : [new Skipped(location, Reasons.Duplicate, $"{key} was there before")];
    }

    private static void Follow(SlackConversation conversation, string? subtype, SourcePerson person)
    {
        if (SlackSubtypes.IsJoin(subtype))
            conversation.Join(person);
        else if (SlackSubtypes.IsLeave(subtype))
            conversation.Leave(person);
    }

    private List<SourceRecord> Compose(
        ChatFields fields,
        SlackConversation conversation,
        SourcePerson author,
        string key,
        DateTimeOffset at,
        string location
    )
    {
        var (text, body) = (new MessageText(location), SlackBody.Of(fields, _markup));
        var to = conversation.Others(author);
        var present = to.Append(author).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var reactions = SlackReactions.Of(fields, present, location);
        var edited =
            SlackTime.Of(fields.Inner("edited").Key("ts")) is { } time && time >= at ? time : (DateTimeOffset?)null;
        var root = fields.Key("thread_ts");
        var message = new SourceMessage(
            key,
            conversation.Id,
            text.Subject(conversation.Subject),
            author,
            to,
            at,
            text.Body(body.Text),
            root is not null && root != fields.Key("ts") ? Key(conversation, root) : null
        )
        {
            Mentions = [.. body.Mentioned.Where(p => p.Key != author.Key && present.ContainsKey(p.Key))],
            Reactions = reactions.Taken,
            EditedAt = edited,
        };
        return
        [
            new Read(location, message),
            .. text.Notes,
            .. NotTaken(body, edited, location),
            .. reactions.Notes,
            .. Doubts(body, at, location),
        ];
    }

    private static IEnumerable<Noted> NotTaken(SlackBody body, DateTimeOffset? edited, string location)
    {
        foreach (var file in body.Files)
            yield return new Noted(location, Reasons.AttachmentNotImported, file);
        foreach (var preview in body.Previews)
            yield return new Noted(location, Reasons.PreviewNotImported, preview);
        if (edited is not null)
            yield return new Noted(location, Reasons.EarlierTextUnknown, $"edited {edited:O}");
    }

    private IEnumerable<Noted> Doubts(SlackBody body, DateTimeOffset at, string location)
    {
        if (body.Replaced > 0)
            yield return new Noted(location, Reasons.TextReplaced, $"{body.Replaced} lone surrogates in the body");
        if (!Mails.MailDate.IsPlausible(at, clock.GetUtcNow()))
            yield return new Noted(location, Reasons.DateDoubtful, $"{at:O}");
    }

    private static string Key(SlackConversation conversation, string ts) => $"{conversation.Id}/{ts}";
}
