using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Networking.Bench;

/// <summary>One of the Glasgow test collections: title and body of each document, queries, and which documents answer them.</summary>
/// <param name="Relevant">By the number of the query: the documents' places, each with its worth.</param>
internal sealed partial record Collection(
    string[] Documents,
    IReadOnlyDictionary<int, string> Queries,
    IReadOnlyDictionary<int, IReadOnlyDictionary<int, int>> Relevant
)
{
    public static Collection Read(string folder, string name)
    {
        var files = Files(Path.Combine(folder, $"{name}.tar.gz"));
        var (documents, queries, judgements) = name switch
        {
            "cranfield" => (Entries(files["cran.all.1400"]), Entries(files["cran.qry"]), Rows(files["cran.qrels"])),
            "med" => (Entries(files["MED.ALL"]), Entries(files["MED.QRY"]), Rows(files["MED.REL"], document: 2)),
            "cacm" => (Entries(files["cacm.all"]), Entries(files["query.text"]), Rows(files["qrels.text"])),
            "adi" => (Entries(files["ADI.ALL"]), Entries(files["ADI.QRY"]), Rows(files["ADI.REL"])),
            _ => (Listed(files["doc-text"]), Listed(files["query-text"]), Assigned(files["rlv-ass"])),
        };
        // Cranfield's judgements count queries by their place, not by their number; code 1 is the best of 1 to 4.
        var byNumber = queries.Select((q, i) => (Number: name == "cranfield" ? i + 1 : q.Number, q.Text));
        var places = documents.Select((d, i) => (d.Number, Place: i)).ToDictionary(d => d.Number, d => d.Place);
        return new(
            [.. documents.Select(d => d.Text.Trim().Length == 0 ? "-" : d.Text)],
            byNumber.ToDictionary(q => q.Number, q => q.Text),
            judgements
                .Where(j => places.ContainsKey(j.Document))
                .Select(j => j with { Worth = name == "cranfield" ? 5 - j.Worth : 1 })
                .Where(j => j.Worth is > 0 and < 5)
                .GroupBy(j => j.Query)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        (IReadOnlyDictionary<int, int>)
                            g.GroupBy(j => places[j.Document]).ToDictionary(d => d.Key, d => d.Max(j => j.Worth))
                )
        );
    }

    private static Dictionary<string, string> Files(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        var files = new Dictionary<string, string>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
            if (entry.DataStream is { } content)
                files[Path.GetFileName(entry.Name)] = new StreamReader(content, Encoding.Latin1).ReadToEnd();
        return files;
    }

    // ".I 1", then fields; titles (.T) and bodies (.W) are text.
    private static List<(int Number, string Text)> Entries(string text) =>
        [
            .. Entry()
                .Split(text)
                .Skip(1)
                .Select(e =>
                    (
                        Int(Number().Match(e).Value),
                        string.Join(
                            ' ',
                            Field()
                                .Matches(e)
                                .Where(m => m.Groups["name"].Value is "T" or "W")
                                .Select(m => m.Groups["text"].Value)
                        )
                    )
                ),
        ];

    private static List<(int Number, string Text)> Listed(string text) =>
        [
            .. Slash()
                .Split(text)
                .Select(e => e.Trim().Split('\n', 2))
                .Where(e => e.Length == 2)
                .Select(e => (Int(e[0]), e[1])),
        ];

    private static List<Judgement> Rows(string text, int document = 1) =>
        [
            .. text.Split('\n')
                .Select(l => Number().Matches(l).Select(m => Int(m.Value)).ToArray())
                .Where(n => n.Length > document)
                .Select(n => new Judgement(n[0], n[document], n.Length > 2 ? n[2] : 1)),
        ];

    private static List<Judgement> Assigned(string text) =>
        [
            .. Slash()
                .Split(text)
                .Select(e => Number().Matches(e).Select(m => Int(m.Value)).ToArray())
                .Where(n => n.Length > 1)
                .SelectMany(n => n.Skip(1).Select(d => new Judgement(n[0], d, 1))),
        ];

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\.I(?=\s)", RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex Entry();

    [GeneratedRegex(
        @"^\.(?<name>[A-Z])\s*$(?<text>.*?)(?=^\.[A-Z]\s*$|\z)",
        RegexOptions.Multiline | RegexOptions.Singleline,
        Timeout.Infinite
    )]
    private static partial Regex Field();

    [GeneratedRegex(@"-?\d+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*/\s*$", RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex Slash();

    private sealed record Judgement(int Query, int Document, int Worth);
}
