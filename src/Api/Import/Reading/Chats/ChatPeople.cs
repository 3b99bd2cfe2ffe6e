using System.Text.Json;
using MimeKit;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>Persons of a chat: "u00001", "Ann &lt;ann@example.com&gt;" or {key, name, email, organisation}.</summary>
internal static class ChatPeople
{
    /// <summary>Null if the value names nobody.</summary>
    public static SourcePerson? Of(JsonElement value, string? organisation) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => FromObject(new ChatFields(value), organisation),
            JsonValueKind.String or JsonValueKind.Number => FromText(value, organisation),
            _ => null,
        };

    /// <summary>The persons of a list, or of a single value; what names nobody is left out.</summary>
    public static IEnumerable<SourcePerson> List(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Of(value, null) is { } one ? [one] : [];
        return value.EnumerateArray().Select(item => Of(item, null)).OfType<SourcePerson>();
    }

    private static SourcePerson? FromObject(ChatFields fields, string? organisation)
    {
        var (name, email) = (fields.Line("name"), fields.Line("email"));
        var person = People.Of(name, email, fields.Line("organisation") ?? organisation);
        if ((fields.Line("key") ?? (email is null ? name : null)) is not { } pseudonym)
            return person;
        return (person ?? Pseudonym(pseudonym, fields.Line("organisation") ?? organisation)) with
        {
            Key = Keys.Bounded(pseudonym, ReadingLimits.Name),
        };
    }

    private static SourcePerson? FromText(JsonElement value, string? organisation)
    {
        var replaced = 0;
        var raw = value.ValueKind == JsonValueKind.String ? JsonText.Of(value, ref replaced) : value.GetRawText();
        var text = CleanText.Line(raw, ref replaced);
        if (text.Contains('@') && MailboxAddress.TryParse(text, out var mailbox))
            return People.Of(mailbox.Name, mailbox.Address, organisation);
        return text.Length == 0 ? null : Pseudonym(text, organisation);
    }

    // Unlike an address it keeps its case: to a chat U1 and u1 may be two.
    private static SourcePerson Pseudonym(string text, string? organisation) =>
        new(Keys.Bounded(text, ReadingLimits.Name), CleanText.Cut(text, ReadingLimits.Name), null, organisation);
}
