using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.Migrating;

/// <summary>
/// What is made from the log is made again rather than altered: a read model one of whose tables is not as this build has it
/// goes, with its progress, and is folded from the first event. Builds before it can work with the database no longer.
/// </summary>
internal static class OutdatedReadModels
{
    public static async Task DropAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var columns = await Columns(connection, ct);
        foreach (var model in AllReadModels.List.Where(m => m.Tables.Any(IsOutdated)))
        {
            var tables = string.Join(", ", model.Tables.Select(t => t.FullName));
            await using var drop = new NpgsqlCommand(
                $"""
                drop table if exists {tables} cascade;
                delete from events.mt_event_progression where name = '{model.Shard}';
                delete from events.schema_versions;
                """,
                connection
            );
            await drop.ExecuteNonQueryAsync(ct);
        }

        bool IsOutdated(ReadModelTable table) =>
            columns[table.Name].ToHashSet(StringComparer.Ordinal) is { Count: > 0 } there
            && !there.SetEquals(table.Columns);
    }

    private static async Task<ILookup<string, string>> Columns(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.relname, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = to_regnamespace('read_models') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and a.attname <> 'tenant_id'
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var columns = new List<(string Table, string Column)>();
        while (await reader.ReadAsync(ct))
            columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns.ToLookup(c => c.Table, c => c.Column, StringComparer.Ordinal);
    }
}
