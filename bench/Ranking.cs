using System.Text.RegularExpressions;
using Networking.Projections.Search;

namespace Networking.Bench;

/// <summary>Search by relevance on the Glasgow collections, against what SQLite's FTS5 reaches (data/lp-reference, section 5).</summary>
internal static partial class Ranking
{
    private const int Depth = 1_000;

    // MAP and nDCG@10 of FTS5 with the porter tokenizer.
    private static readonly (string Name, double Map, double Ndcg)[] Reference =
    [
        ("cranfield", 0.3012, 0.3616),
        ("med", 0.5292, 0.7046),
        ("npl", 0.2842, 0.4321),
        ("cacm", 0.2864, 0.4276),
        ("adi", 0.4119, 0.4911),
    ];

    public static async Task<object> Run(Rig rig)
    {
        if (Rig.Data("ir-glasgow") is not { } data)
            return new { skipped = "no data" };
        var rows = new List<object>();
        foreach (var (name, map, ndcg) in Reference)
        {
            var collection = Collection.Read(data, name);
            var documents = await Documents.Import(rig, name, collection.Documents);
            var scores = new List<(double Ap, double Ndcg)>();
            foreach (var (number, relevant) in collection.Relevant)
            {
                var words = string.Join(' ', Words().Matches(collection.Queries[number]).Select(m => m.Value));
                scores.Add(Score(await documents.Search(words, SearchSort.Relevance, Depth), relevant));
            }

            var (ours, oursAt10) = (scores.Average(s => s.Ap), scores.Average(s => s.Ndcg));
            Console.WriteLine(
                $"{name, -10} {scores.Count, 3} queries: MAP {ours:F4}, FTS5 {map:F4}, ratio {ours / map:F3}; nDCG@10 {oursAt10:F4}, FTS5 {ndcg:F4}, ratio {oursAt10 / ndcg:F3}"
            );
            rows.Add(
                new
                {
                    name,
                    map = ours,
                    mapRatio = ours / map,
                    ndcg10 = oursAt10,
                    ndcg10Ratio = oursAt10 / ndcg,
                }
            );
        }

        return rows;
    }

    private static (double Ap, double Ndcg) Score(int[] found, IReadOnlyDictionary<int, int> relevant)
    {
        var (hits, sum, gain) = (0, 0.0, 0.0);
        for (var i = 0; i < found.Length; i++)
        {
            if (!relevant.TryGetValue(found[i], out var worth))
                continue;
            sum += (double)++hits / (i + 1);
            if (i < 10)
                gain += worth / Math.Log2(i + 2);
        }

        var ideal = relevant.Values.OrderDescending().Take(10).Select((w, i) => w / Math.Log2(i + 2)).Sum();
        return (sum / relevant.Count, gain / ideal);
    }

    [GeneratedRegex(@"\w+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Words();
}
