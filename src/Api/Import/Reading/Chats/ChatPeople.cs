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
        var person = People.Of(fields.Key("name"), fields.Key("email"), fields.Key("organisation") ?? organisation);
        if (fields.Key("key") is not { } key)
            return person;
        return person is null
            ? new SourcePerson(
                CleanText.Cut(key, ReadingLimits.Name),
                key,
                null,
                fields.Key("organisation") ?? organisation
            )
            : person with
            {
                Key = CleanText.Cut(key, ReadingLimits.Name),
            };
    }

    // Only what has an @ is tried as an address: a pseudonym keeps its case.
    private static SourcePerson? FromText(JsonElement value, string? organisation)
    {
        var replaced = 0;
        var raw = value.ValueKind == JsonValueKind.String ? JsonText.Of(value, ref replaced) : value.GetRawText();
        var text = CleanText.Cut(CleanText.Line(raw, ref replaced), ReadingLimits.Name);
        if (text.Contains('@') && MailboxAddress.TryParse(text, out var mailbox))
            return People.Of(mailbox.Name, mailbox.Address, organisation);
        return text.Length == 0 ? null : new SourcePerson(text, text, null, organisation);
    }
}
