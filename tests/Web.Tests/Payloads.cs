using System.IO.Compression;
using System.Text.Json;
using Networking.Api.Tests.Import;

namespace Networking.Web.Tests;

/// <summary>Text that wants to be run (DOMPurify's cases), measured with and never a part of the project.</summary>
internal static class Payloads
{
    public static async Task<IReadOnlyList<string>> All()
    {
        await using var file = File.OpenRead(RealData.Find("html-sanitizer/dompurify-payloads-dev.json.gz"));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        var cases = await JsonSerializer.DeserializeAsync<JsonElement>(unpacked);
        return
        [
            .. cases
                .EnumerateArray()
                .Select(c => c.GetProperty("payload").GetString()!)
                .Where(p => !string.IsNullOrWhiteSpace(p) && !p.Contains('\0')),
        ];
    }

    /// <summary>As much of it as fits, no character cut in two.</summary>
    public static string Short(this string payload, int length)
    {
        var text = payload.Length <= length ? payload : payload[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }
}
