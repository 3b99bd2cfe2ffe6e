using System.Text.Json;
using Networking.Api.Import.Reading.Html;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>Turns one line into records. Holds the ids that were seen, to find duplicates.</summary>
internal sealed class ChatMessages(TimeProvider clock)
{
    private const int Depth = 16;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<SourceRecord> Read(ReadOnlyMemory<byte> line, string location)
    {
        try
        {
            using var json = JsonRecord.Parse(line, Depth, out var isText);
            var records = Read(new ChatFields(json.RootElement), location);
            return isText || records[0] is not Reading.Read
                ? records
                : [.. records, new Noted(location, Reasons.TextReplaced, "the line is not valid UTF-8")];
        }
        catch (JsonException x)
        {
            return [new Skipped(location, Reasons.BadJson, x.Message)];
        }
    }

    private IReadOnlyList<SourceRecord> Read(ChatFields fields, string location)
    {
        var replaced = 0;
        var (id, thread, organisation) = (fields.Key("id"), fields.Thread, fields.Line("organisation"));
        var text = fields.Text("text", ref replaced);
        var html = text is null ? fields.Text("html", ref replaced) : null;
        if (Missing(id, fields, thread, text ?? html) is { } field)
            return [new Skipped(location, Reasons.MissingField, field)];
        if (ChatPeople.Of(fields.From!.Value, organisation) is not { } from)
            return [new Skipped(location, Reasons.NoSender, "\"from\" names nobody")];
        if (ChatTimes.Of(fields.At!.Value) is not { } at)
            return [new Skipped(location, Reasons.NoDate, "\"at\" is neither ISO 8601 nor a number of seconds")];
        if (!_seen.Add(id!))
            return [new Skipped(location, Reasons.Duplicate, $"id {id} was there before")];
        var cleaned = new MessageText(location);
        var message = new SourceMessage(
            id!,
            thread!,
            cleaned.Subject(fields.Line("subject") ?? fields.Line("topic") ?? thread),
            from,
            Recipients(fields, from),
            at,
            cleaned.Body(text ?? HtmlText.Of(html!)),
            fields.Key("replyTo")
        );
        if (replaced > 0)
            cleaned.Notes.Add(new Noted(location, Reasons.TextReplaced, $"{replaced} lone surrogates in the body"));
        if (!Mails.MailDate.IsPlausible(at, clock.GetUtcNow()))
            cleaned.Notes.Add(new Noted(location, Reasons.DateDoubtful, $"{at:O}"));
        return [new Read(location, message), .. cleaned.Notes];
    }

    private static string? Missing(string? id, ChatFields fields, string? thread, string? text) =>
        id is null ? "\"id\""
        : fields.At is null ? "\"at\""
        : fields.From is null ? "\"from\""
        : thread is null ? "\"thread\""
        : text is null ? "\"text\" or \"html\""
        : null;

    private static List<SourcePerson> Recipients(ChatFields fields, SourcePerson from) =>
        fields.To is { } to
            ?
            [
                .. ChatPeople
                    .List(to)
                    .Where(p => !p.Key.Equals(from.Key, StringComparison.Ordinal))
                    .DistinctBy(p => p.Key, StringComparer.Ordinal),
            ]
            : [];
}
