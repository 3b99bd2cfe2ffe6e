using JasperFx.Events.Daemon;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>
/// What stopped a projection, for whoever asks on another node or when its own is gone: a row for each that does not run.
/// Marten's own record of it hangs on the progress, which a projection that fails at its first batch has none of.
/// </summary>
internal static class StoppedProjections
{
    /// <summary>Positions are of the log; null where no event is to blame.</summary>
    public const string Table = """
        create table if not exists events.stopped_projections (
          name varchar primary key, cause text not null, event_position bigint, event_type varchar);
        """;

    private const string Insert = """
        insert into events.stopped_projections (name, cause, event_position, event_type) values ($1, $2, $3, $4)
        on conflict (name) do update set cause = excluded.cause, event_position = excluded.event_position, event_type = excluded.event_type
        """;

    // The daemon may have told the cause a moment before: then that stays.
    private const string InsertWithoutCause =
        "insert into events.stopped_projections (name, cause) values ($1, 'the daemon does not say why') on conflict (name) do nothing";

    /// <param name="cause">Null where the daemon does not say.</param>
    public static NpgsqlCommand Remember(string name, Exception? cause)
    {
        if (cause is null)
            return new(InsertWithoutCause) { Parameters = { new() { Value = name } } };
        var (text, failed) = Blame(cause);
        return new(Insert)
        {
            Parameters =
            {
                new() { Value = name },
                new() { Value = text },
                new() { Value = (object?)failed?.Sequence ?? DBNull.Value, DataTypeName = "bigint" },
                new() { Value = (object?)failed?.EventTypeName ?? DBNull.Value, DataTypeName = "varchar" },
            },
        };
    }

    public static NpgsqlCommand Forget(string[] running) =>
        new("delete from events.stopped_projections where name = any ($1)")
        {
            Parameters = { new() { Value = running } },
        };

    // To Marten an event is unreadable also when the key to its text could not be looked up: that is the database's
    // fault, and no event's.
    private static (string Text, EventFailureDetails? Event) Blame(Exception cause)
    {
        var chain = Chain(cause).ToList();
        var database = chain.FindIndex(e => e is NpgsqlException);
        return database < 0
            ? (Line(chain), ShardFailure.For(cause, default).Event is { Sequence: > 0 } failed ? failed : null)
            : ($"the database: {Line(chain[database..])}", null);
    }

    private static IEnumerable<Exception> Chain(Exception e) =>
        e.InnerException is { } inner ? Chain(inner).Prepend(e) : [e];

    // With what each says, which a log may not have (ExceptionText): it is read by whoever has the database.
    private static string Line(IEnumerable<Exception> chain) =>
        string.Join(" ← ", chain.Select(e => $"{e.GetType()}: {e.Message.Split('\n')[0].Trim()}"));
}
