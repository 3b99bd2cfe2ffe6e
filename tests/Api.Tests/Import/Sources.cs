using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

/// <summary>Makes small archives and reads them.</summary>
internal sealed class Sources : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("import-").FullName;

    public static byte[] Mail(
        string id,
        string body = "Hello",
        string subject = "Prices",
        string from = "Ann <ann@north.example>",
        string to = "Bob <bob@south.example>",
        string date = "Mon, 05 Feb 2024 10:00:00 +0100",
        string more = ""
    ) =>
        Encoding.UTF8.GetBytes(
            $"Message-ID: <{id}>\r\nDate: {date}\r\nFrom: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n{more}\r\n{body}\r\n"
        );

    public static byte[] Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return output.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] files) =>
        TarOf([
            .. files.Select(file => new PaxTarEntry(TarEntryType.RegularFile, file.Name)
            {
                DataStream = new MemoryStream(file.Bytes),
            }),
        ]);

    public static byte[] TarOf(params TarEntry[] entries)
    {
        using var output = new MemoryStream();
        using (var tar = new TarWriter(output))
            foreach (var entry in entries)
                tar.WriteEntry(entry);
        return output.ToArray();
    }

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<List<SourceRecord>> Mails(params byte[][] mails)
    {
        foreach (var (index, mail) in mails.Index())
            Put($"{index:d3}.eml", mail);
        return Mails(Folder);
    }

    public static Task<List<SourceRecord>> Mails(string path) => All(new EmlReader(), path);

    public Task<List<SourceRecord>> Chats(params string[] lines) =>
        All(new JsonlReader(), Put("chat.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    public static async Task<List<SourceRecord>> All(ISourceReader reader, string path)
    {
        var records = new List<SourceRecord>();
        await foreach (var record in reader.ReadAsync(path, TestContext.Current.CancellationToken))
            records.Add(record);
        return records;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal static class RecordLists
{
    public static List<SourceMessage> Messages(this IEnumerable<SourceRecord> records) =>
        [.. records.OfType<Read>().Select(read => read.Message)];

    public static SourceMessage Message(this IEnumerable<SourceRecord> records) => Assert.Single(records.Messages());

    /// <summary>Reasons of all that was not simply read, as "skipped x" and "noted x".</summary>
    public static List<string> Report(this IEnumerable<SourceRecord> records) =>
        [
            .. records
                .Where(record => record is not Read)
                .Select(record =>
                    record switch
                    {
                        Skipped skipped => $"skipped {skipped.Reason}",
                        Noted noted => $"noted {noted.Reason}",
                        _ => "?",
                    }
                ),
        ];
}
