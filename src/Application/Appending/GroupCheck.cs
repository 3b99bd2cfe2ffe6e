using Networking.Domain;
using Npgsql;

namespace Networking.Application.Appending;

/// <summary>What the log says, under the network's lock, of the streams and command ids of a group.</summary>
internal sealed record GroupCheck(
    IReadOnlyDictionary<Guid, long> Versions,
    IReadOnlyDictionary<Guid, FirstAnswer> Repeats
)
{
    public static async Task<GroupCheck> Read(
        NpgsqlConnection connection,
        string network,
        IReadOnlyList<AppendRequest> group
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Enter(network),
                // A statement of its own: the next ones must see what was committed while this one waited.
                Sql.Statement("select pg_advisory_xact_lock(hashtextextended('append:' || $1, 0))", network),
                Sql.Statement(
                    "select id, version from events.mt_streams where tenant_id = $1 and id = any($2)",
                    network,
                    group.SelectMany(r => r.ReliedOn.Keys).Distinct().ToArray()
                ),
                Sql.Statement(
                    """
                    select c.command_id, c.by, c.kind, coalesce(e.seq_id, c.position)
                    from events.commands c
                    left join events.mt_events e
                      on e.tenant_id = c.tenant_id and e.stream_id = c.stream_id and e.version = c.version
                    where c.tenant_id = $1 and c.command_id = any($2)
                    """,
                    network,
                    group.Select(r => r.Command.CommandId).Distinct().ToArray()
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.NextResultAsync();
        var versions = new Dictionary<Guid, long>();
        while (await reader.ReadAsync())
            versions.Add(reader.GetGuid(0), reader.GetInt64(1));
        await reader.NextResultAsync();
        var repeats = new Dictionary<Guid, FirstAnswer>();
        while (await reader.ReadAsync())
            repeats.Add(reader.GetGuid(0), new(reader.GetGuid(1), reader.GetString(2), reader.GetInt64(3)));
        return new GroupCheck(versions, repeats);
    }
}

/// <summary>A command that was accepted before: who sent it, what it was, where its events are.</summary>
internal sealed record FirstAnswer(Guid By, string Kind, long Position)
{
    public static readonly Rejection KeyReused = Rejection.Refused(
        "idempotency_key_reused",
        "That key belongs to another command."
    );

    public AppendResult AnswerTo(Command command) =>
        AppendResult.Of(IsSame(command, By, Kind) ? new Accepted(Position, Repeated: true) : new Refused(KeyReused));

    // A key is its sender's own: nobody learns anything by trying another's.
    public static bool IsSame(Command command, Guid by, string kind) =>
        command.Actor.MemberId == by && CommandLog.KindOf(command) == kind;
}
