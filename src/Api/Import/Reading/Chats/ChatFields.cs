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

    /// <summary>A string of one line; null if absent or blank.</summary>
    public string? Line(string name)
    {
        var replaced = 0;
        var line = CleanText.Line(Text(name, ref replaced) ?? "", ref replaced);
        return line.Length == 0 ? null : line;
    }

    /// <summary>The same, bounded; still unique.</summary>
    public string? Key(string name) => Line(name) is { } line ? Reading.Keys.Bounded(line, ReadingLimits.Key) : null;

    /// <summary>"thread"; or "stream" and "topic" together, as neither is a conversation alone.</summary>
    public string? Thread =>
        Key("thread")
        ?? (
            Line("topic") is { } topic
                ? Reading.Keys.Bounded(Line("stream") is { } stream ? $"{stream} > {topic}" : topic, ReadingLimits.Key)
                : null
        );

    /// <summary>The fields of an object in this one; without any, where there is none.</summary>
    public ChatFields Inner(string name) => new(Any(name) ?? default);

    /// <summary>The items of a list; none where there is no list.</summary>
    public IEnumerable<JsonElement> List(string name) =>
        Any(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The strings of a list, each as a key.</summary>
    public IEnumerable<string> Keys(string name)
    {
        foreach (var item in List(name).Where(i => i.ValueKind == JsonValueKind.String))
        {
            var replaced = 0;
            var line = CleanText.Line(JsonText.Of(item, ref replaced), ref replaced);
            if (line.Length > 0)
                yield return Reading.Keys.Bounded(line, ReadingLimits.Name);
        }
    }

    /// <summary>A whole number; 0 if absent or of another kind.</summary>
    public int Number(string name) =>
        Any(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;

    public bool Is(string name) => Any(name) is { ValueKind: JsonValueKind.True };

    private JsonElement? Any(string name, string? alias = null) =>
        record.ValueKind != JsonValueKind.Object ? null
        : record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value
        : alias is not null && record.TryGetProperty(alias, out value) && value.ValueKind != JsonValueKind.Null ? value
        : null;
}
