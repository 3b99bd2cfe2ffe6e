using System.Text.Json;
using System.Text.RegularExpressions;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>Strings of JSON, also those that are no valid text: a lone surrogate escape makes .NET throw.</summary>
internal static partial class JsonText
{
    /// <summary>The string; its lone surrogate escapes become U+FFFD and are counted.</summary>
    public static string Of(JsonElement element, ref int replaced)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            var count = 0;
            var mended = Escapes()
                .Replace(element.GetRawText(), match => match.Groups["lone"].Success ? Mend() : match.Value);
            replaced += count;
            return JsonSerializer.Deserialize<string>(mended) ?? "";

            string Mend()
            {
                count++;
                return @"\uFFFD";
            }
        }
    }

    // Every escape is matched, so that "\\ud800" (a backslash, then letters) is not taken for a surrogate.
    [GeneratedRegex(
        @"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<lone>u[dD][89a-fA-F]..)|.)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Escapes();
}
