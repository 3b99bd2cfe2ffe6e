using Npgsql;

namespace Networking.Faults.Checks;

/// <summary>
/// Remembers what the log is up to where the read models have got: neither is anything of it ever changed, nor comes
/// anything to light there later that nobody was told of.
/// </summary>
internal sealed class Checkpoints(NpgsqlDataSource database)
{
    private readonly List<(long Position, string Hash)> _taken = [];

    public async Task Take(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await Now() is { } at)
                    _taken.Add((at, await Hash(at)));
            }
            catch (NpgsqlException) { } // PostgreSQL is away: that is what the run is about.

            await Task.Delay(500, CancellationToken.None);
        }
    }

    public async Task<IReadOnlyList<Checkpoint>> Compare()
    {
        var compared = new List<Checkpoint>();
        foreach (var (position, hash) in _taken)
            compared.Add(new(position, hash, await Hash(position)));
        return compared;
    }

    private async Task<long?> Now()
    {
        await using var command = database.CreateCommand(
            "select last_seq_id from events.mt_event_progression where name = 'messaging:All'"
        );
        return (long?)await command.ExecuteScalarAsync();
    }

    private async Task<string> Hash(long position)
    {
        await using var command = database.CreateCommand(
            "select count(*) || ' ' || coalesce(md5(string_agg(md5(concat_ws('|', seq_id, tenant_id, stream_id, version, type, data)), '' order by seq_id)), '') from events.mt_events where seq_id <= $1"
        );
        command.Parameters.AddWithValue(position);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
