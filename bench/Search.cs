using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Networking.Bench;

/// <summary>Search over all of a large team chat, as the member who takes part in most of it, words drawn as often as they are written.</summary>
internal static partial class Search
{
    private const int Searches = 300;

    public static async Task<object> Run(Rig rig)
    {
        if (Rig.Data("zulip-lean") is not { } path)
            return new { skipped = "no data" };
        var (network, asOperator) = await rig.FoundNetwork();
        await rig.Import(network, "jsonl", path);
        var (name, threads) = await Busiest(rig, network);
        var member = await rig.Claim(network, asOperator, name);
        var texts = await Sample(rig, network);
        // As autovacuum does within a minute or two.
        await using (var analyze = rig.Database.CreateCommand("vacuum analyze"))
            await analyze.ExecuteNonQueryAsync();
        var rows = new List<object>();
        foreach (var sort in (string[])["relevance", "newest"])
        foreach (var words in (int[])[1, 2, 3])
        {
            var random = new Random(words);
            var times = new List<double>();
            for (var i = 0; i < Searches + 20; i++)
            {
                var said = Words().Matches(texts[random.Next(texts.Count)]).Select(m => m.Value).ToArray();
                var at = random.Next(Math.Max(1, said.Length - words));
                var query = Uri.EscapeDataString(string.Join(' ', said.Skip(at).Take(words)));
                if (query.Length == 0)
                    continue;
                var started = Stopwatch.GetTimestamp();
                using var answer = await member.GetAsync($"api/search?q={query}&sort={sort}");
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                if (i >= 20)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            var (p50, p95, p99) = Results.Percentiles(times);
            Console.WriteLine(
                $"{sort}, {words} words: p50 {p50:F1} p95 {p95:F1} p99 {p99:F1} ms ({name}, in {threads} threads)"
            );
            rows.Add(
                new
                {
                    sort,
                    words,
                    p50,
                    p95,
                    p99,
                }
            );
        }

        return rows;
    }

    private static async Task<(string Name, long Threads)> Busiest(Rig rig, string network)
    {
        await using var command = rig.Database.CreateCommand(
            """
            select m.display_name, count(*) from read_models.participations p
            join read_models.members m on m.tenant_id = $1 and m.member_id = p.member_id
            where p.tenant_id = $1 and m.email is not null group by m.member_id, m.display_name order by 2 desc limit 1
            """
        );
        command.Parameters.AddWithValue(network);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetString(0), row.GetInt64(1));
    }

    private static async Task<List<string>> Sample(Rig rig, string network)
    {
        await using var command = rig.Database.CreateCommand(
            "select body from read_models.messages where tenant_id = $1 and body is not null order by md5(message_id::text) limit 2000"
        );
        command.Parameters.AddWithValue(network);
        var texts = new List<string>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            texts.Add(row.GetString(0));
        return texts;
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Words();
}
