using Networking.Projections;
using Npgsql;

namespace Networking.Api.ReadModels;

/// <summary>How far a projection has got, and what stopped it.</summary>
/// <param name="Behind">Events in the log that it has not folded yet.</param>
/// <param name="Cause">What stopped it, innermost last; null when it runs.</param>
/// <param name="FailedAt">Position of the event that could not be folded; null when the cause is another, or it could not even be read.</param>
/// <param name="FailedEvent">That event's kind in the log.</param>
internal sealed record ProjectionStatus(
    string Name,
    long Position,
    long Behind,
    string? Cause,
    long? FailedAt,
    string? FailedEvent
);

internal sealed class ProjectionStatusQuery(NpgsqlDataSource database)
{
    // A cause stays when a projection that was stopped is tried again, until it has really started.
    private const string Statement = """
        select m.name, coalesce(p.last_seq_id, 0) as position,
               (select count(*) from events.mt_events e where e.seq_id > coalesce(p.last_seq_id, 0)) as behind,
               s.cause, s.event_position, s.event_type
        from unnest($1::varchar[]) with ordinality m(name, place)
        left join events.mt_event_progression p on p.name = m.name || ':All'
        left join events.stopped_projections s on s.name = m.name
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
        await using var command = database.CreateCommand("select exists (select from events.stopped_projections)");
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static ProjectionStatus Status(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetValue(3) as string,
            reader.GetValue(4) as long?,
            reader.GetValue(5) as string
        );
}
