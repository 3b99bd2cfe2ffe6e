using System.IO.Compression;
using System.Text;

namespace Networking.Api.Tests.Import;

/// <summary>Makes small exports of Slack workspaces.</summary>
internal static class SlackExport
{
    public const string Users = """
        [{"id":"U1","team_id":"T1","name":"ann","profile":{"real_name":"Ann Lee","display_name":"ann","email":"Ann@north.example"}},
         {"id":"U2","team_id":"T1","name":"abe","real_name":"Abe","profile":{"email":"abe@north.example"}},
         {"id":"U3","team_id":"T1","name":"bob","is_restricted":true,"profile":{"real_name":"Bob","email":"bob@south.example"}},
         {"id":"U4","team_id":"T1","name":"old","deleted":true,"profile":{"real_name":"Old Hand"}}]
        """;

    public const string Channels = """
        [{"id":"C1","name":"general","members":["U1","U2"]},
         {"id":"C2","name":"prices","members":["U1","U2","U3"]},
         {"id":"C3","name":"attic","is_archived":true,"members":[]}]
        """;

    /// <summary>An archive with these people and channels, and with these files as well.</summary>
    public static byte[] Zip(params (string Name, string Text)[] more) =>
        Files([("users.json", Users), ("channels.json", Channels), .. more]);

    public static byte[] Files(params (string Name, string Text)[] files) =>
        Of(zip =>
        {
            foreach (var (name, text) in files)
                Put(zip, name, Encoding.UTF8.GetBytes(text));
        });

    public static byte[] Of(Action<ZipArchive> fill)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create))
            fill(zip);
        return output.ToArray();
    }

    /// <summary>An archive with people and channels, and with what is put into it.</summary>
    public static byte[] With(Action<ZipArchive> fill) =>
        Of(zip =>
        {
            Put(zip, "users.json", Encoding.UTF8.GetBytes(Users));
            Put(zip, "channels.json", Encoding.UTF8.GetBytes(Channels));
            fill(zip);
        });

    /// <summary>An empty array, but large.</summary>
    public static byte[] Spaces(int megabytes)
    {
        var bytes = new byte[(megabytes << 20) + 2];
        bytes.AsSpan().Fill((byte)' ');
        (bytes[0], bytes[^1]) = ((byte)'[', (byte)']');
        return bytes;
    }

    public static ZipArchiveEntry Put(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        using var stream = entry.Open();
        stream.Write(bytes);
        return entry;
    }

    /// <param name="more">Further fields, each with a comma before it.</param>
    public static string Said(string user, string text, string ts, string more = "") =>
        $$"""{"type":"message","user":"{{user}}","text":"{{text}}","ts":"{{ts}}"{{more}}}""";

    public static string Day(params string[] messages) => $"[{string.Join(",\n", messages)}]";
}
