using Networking.Projections;
using Npgsql;

namespace Networking.Api.ReadModels;

/// <summary>How far a projection has got, and what stopped it.</summary>
/// <param name="Behind">Events in the log that it has not folded yet.</param>
/// <param name="State"><c>running</c>, or <c>stopped</c> by <paramref name="Cause"/>; null before its first batch.</param>
/// <param name="FailedAt">Position of the event that could not be folded; null when the cause is another, or it could not even be read.</param>
/// <param name="FailedEvent">That event's kind in the log.</param>
internal sealed record ProjectionStatus(
    string Name,
    long Position,
    long Behind,
    string? State,
    string? Cause,
    long? FailedAt,
    string? FailedEvent
);

internal sealed class ProjectionStatusQuery(NpgsqlDataSource database)
{
    private const string Inner = "---> ";

    // Marten keeps state and cause beside the progress (EnableExtendedProgressionTracking). A cause stays when a projection
    // that was stopped is tried again, until it has really started.
    private const string Statement = """
        select m.name, coalesce(p.last_seq_id, 0) as position,
               (select count(*) from events.mt_events e where e.seq_id > coalesce(p.last_seq_id, 0)) as behind,
               p.agent_status as state, coalesce(p.pause_reason, p.failure_category) as cause,
               case when p.failure_event_sequence > 0 then p.failure_event_sequence end as failed_at, p.failure_event_type as failed_event
        from unnest($1::varchar[]) with ordinality m(name, place)
        left join events.mt_event_progression p on p.name = m.name || ':All'
        order by m.place
        """;

    public async Task<IReadOnlyList<ProjectionStatus>> Read(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Statement);
        command.Parameters.AddWithValue(AllReadModels.List.Select(m => m.Name).ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<ProjectionStatus>();
        while (await reader.ReadAsync(ct))
            found.Add(Status(reader));
        return found;
    }

    /// <summary>One look at a few rows, however far behind anything is.</summary>
    public async Task<bool> AnyStopped(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select exists (select from events.mt_event_progression where coalesce(pause_reason, failure_category) is not null)"
        );
        return await command.ExecuteScalarAsync(ct) is true;
    }

    // To Marten an event is unreadable also when the key to its text could not be looked up: that is the database's
    // fault, and no event's.
    private static ProjectionStatus Status(NpgsqlDataReader reader)
    {
        var causes = reader.GetValue(4) is string exception ? Causes(exception) : [];
        var database = causes.FindIndex(c => c.StartsWith("Npgsql.", StringComparison.Ordinal));
        var status = new ProjectionStatus(
            reader.GetString(0),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetValue(3) as string,
            causes is [] ? null : string.Join(" ← ", causes),
            reader.GetValue(5) as long?,
            reader.GetValue(6) as string
        );
        return database < 0
            ? status
            : status with
            {
                Cause = $"the database: {string.Join(" ← ", causes[database..])}",
                FailedAt = null,
                FailedEvent = null,
            };
    }

    // Marten keeps an exception with its stack and all. Here: what failed, and because of what.
    private static List<string> Causes(string exception) =>
        [
            .. exception
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where((l, i) => i == 0 || l.StartsWith(Inner, StringComparison.Ordinal))
                .Select(l => l.Replace(Inner, "", StringComparison.Ordinal)),
        ];
}
