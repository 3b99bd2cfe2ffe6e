using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>One record of a chat.</summary>
internal static class JsonRecord
{
    /// <param name="isText">False where the bytes are no valid UTF-8.</param>
    /// <exception cref="JsonException">No JSON, deeper than allowed, the same field twice, or not an object.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> record, int depth, out bool isText)
    {
        // Only U+FFFD can come of invalid UTF-8, so a record with some is mended first and read like any other.
        isText = Utf8.IsValid(record.Span);
        var bytes = isText ? record : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record.Span));
        var json = JsonDocument.Parse(bytes, new() { MaxDepth = depth, AllowDuplicateProperties = false });
        if (json.RootElement.ValueKind == JsonValueKind.Object)
            return json;
        json.Dispose();
        throw new JsonException("not an object");
    }
}
