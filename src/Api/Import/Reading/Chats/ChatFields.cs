using System.Text.Json;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>The fields of one record, under our names or their aliases.</summary>
internal readonly struct ChatFields(JsonElement record)
{
    public JsonElement? At => Any("at", "ts");
    public JsonElement? From => Any("from", "sender");
    public JsonElement? To => Any("to");

    /// <summary>A string or number as text; null if absent, null or of another kind.</summary>
    public string? Text(string name, ref int replaced) =>
        Any(name) switch
        {
            { ValueKind: JsonValueKind.String } text => JsonText.Of(text, ref replaced),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    /// <summary>A string of one line, bounded; null if absent or blank.</summary>
    public string? Key(string name)
    {
        var replaced = 0;
        var key = CleanText.Line(Text(name, ref replaced) ?? "", ref replaced);
        return key.Length == 0 ? null : CleanText.Cut(key, ReadingLimits.Key);
    }

    /// <summary>"thread"; or "stream" and "topic" together, as neither is a conversation alone.</summary>
    public string? Thread =>
        Key("thread")
        ?? (Key("topic") is { } topic ? $"{Key("stream")}{(Key("stream") is null ? "" : " > ")}{topic}" : null);

    private JsonElement? Any(string name, string? alias = null) =>
        record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value
        : alias is not null && record.TryGetProperty(alias, out value) && value.ValueKind != JsonValueKind.Null ? value
        : null;
}
