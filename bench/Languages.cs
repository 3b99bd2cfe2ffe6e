using System.Formats.Tar;
using System.IO.Compression;
using Networking.Projections.Search;

namespace Networking.Bench;

/// <summary>A word from the middle of each sentence must find that sentence: Chinese, Japanese, Arabic, German.</summary>
internal static class Languages
{
    private const int Sentences = 5_000;
    private const int Asked = 1_000;

    public static async Task<object> Run(Rig rig)
    {
        if (Rig.Data("multilingual") is not { } data)
            return new { skipped = "no data" };
        (string Name, List<(string Text, string Word)> Sentences)[] languages =
        [
            ("zh", [.. Tatoeba(data, "tatoeba-eng-cmn.txt.gz").Where(t => t.Length > 5).Select(t => (t, Pair(t)))]),
            ("ar", [.. Tatoeba(data, "tatoeba-eng-ara.txt.gz").Select(t => (t, Middle(t.Split(' '))))]),
            (
                "ja",
                [
                    .. InTar(data, "tanaka-enja.tar.gz", "train.ja")
                        .Select(l => (l.Replace(" ", "", StringComparison.Ordinal), Middle(l.Split(' ')))),
                ]
            ),
            ("de", [.. InTar(data, "parallel-passages-17lang.tar.gz", "deu").Select(l => (l, Middle(l.Split(' '))))]),
        ];
        var rows = new List<object>();
        foreach (var (name, all) in languages)
        {
            var sentences = all.Where(s => s.Word.Length > 0).DistinctBy(s => s.Text).Take(Sentences).ToArray();
            var documents = await Documents.Import(rig, name, [.. sentences.Select(s => s.Text)]);
            var step = Math.Max(1, sentences.Length / Asked);
            var (asked, found) = (0, 0);
            for (var i = 0; i < sentences.Length; i += step)
            {
                asked++;
                found += (await documents.Search(sentences[i].Word, SearchSort.Newest, Sentences)).Contains(i) ? 1 : 0;
            }

            Console.WriteLine(
                $"{name}: {found} of {asked} found, recall {(double)found / asked:F4}, among {sentences.Length}"
            );
            rows.Add(
                new
                {
                    name,
                    sentences = sentences.Length,
                    asked,
                    recall = (double)found / asked,
                }
            );
        }

        return rows;
    }

    private static IEnumerable<string> Tatoeba(string data, string file)
    {
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(data, file)), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
            if (line.Split('\t') is [_, var text, ..])
                yield return text;
    }

    private static IEnumerable<string> InTar(string data, string file, string name)
    {
        using var tar = new TarReader(
            new GZipStream(File.OpenRead(Path.Combine(data, file)), CompressionMode.Decompress)
        );
        while (tar.GetNextEntry(copyData: true) is { } entry)
            if (
                entry.DataStream is { } content && Path.GetFileNameWithoutExtension(entry.Name) == name
                || Path.GetFileName(entry.Name) == name
            )
                foreach (var line in new StreamReader(entry.DataStream!).ReadToEnd().Split('\n'))
                    yield return line.Trim();
    }

    private static string Pair(string sentence) => sentence.Substring(sentence.Length / 2, 2);

    private static string Middle(string[] words) => Trimmed(words[words.Length / 2]);

    private static string Trimmed(string word) => new([.. word.Where(char.IsLetterOrDigit)]);
}
