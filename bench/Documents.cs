using System.Text.Json;
using Networking.Projections.Search;
using Npgsql;

namespace Networking.Bench;

/// <summary>Documents as messages of one thread in a network of their own, searched as its only member does.</summary>
internal sealed class Documents(NpgsqlDataSource app, string network, Guid member, Guid organisation, Guid[] messages)
{
    /// <param name="texts">In this order; none empty.</param>
    public static async Task<Documents> Import(Rig rig, string name, IReadOnlyList<string> texts)
    {
        var (network, _) = await rig.FoundNetwork();
        var path = Path.Combine(Path.GetTempPath(), $"networking-{name}-{Environment.ProcessId}.jsonl");
        var at = DateTimeOffset.UtcNow.AddDays(-30);
        await File.WriteAllLinesAsync(
            path,
            texts.Select(
                (text, i) =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id = $"{name}-{i}",
                            at = at.AddSeconds(i),
                            thread = name,
                            subject = name,
                            from = new
                            {
                                key = "reader",
                                name = "Reader",
                                email = $"reader@{name}.example",
                            },
                            text,
                        }
                    )
            )
        );
        await rig.Import(network, "jsonl", path);
        File.Delete(path);
        await using var find = rig.Database.CreateCommand(
            """
            select array_agg(m.message_id order by m.ordinal), min(m.sent_by::text)::uuid, (select min(organisation_id::text)::uuid from read_models.members o where o.tenant_id = $1)
            from read_models.messages m where m.tenant_id = $1
            """
        );
        find.Parameters.AddWithValue(network);
        await using var row = await find.ExecuteReaderAsync();
        await row.ReadAsync();
        var messages = row.GetFieldValue<Guid[]>(0);
        if (messages.Length != texts.Count)
            throw new InvalidOperationException($"{messages.Length} of {texts.Count} documents are there.");
        return new(rig.App, network, row.GetGuid(1), row.GetGuid(2), messages);
    }

    /// <returns>Numbers of the documents, in the order of the answer.</returns>
    public async Task<int[]> Search(string query, SearchSort sort, int limit)
    {
        var request = new SearchRequest(SearchExpression.Parse(query), sort, TimeZoneInfo.Utc, Cursor: null, limit);
        var page = await new SearchQuery(app).Read(network, member, organisation, request, CancellationToken.None);
        return [.. page.Items.Select(i => Array.IndexOf(messages, i.MessageId))];
    }
}
