using JasperFx;
using JasperFx.Events.Daemon;
using Networking.Api.Postgres;
using Networking.Projections;

namespace Networking.Api.EventStore;

/// <summary>
/// Starts projections again that a failure has stopped, from the position that they had committed: nothing is skipped
/// (architecture rule 11). A broken line to the database heals by this; a poisoned event keeps its projection where it
/// is, tried again ever more seldom.
/// </summary>
internal sealed class ShardRestarts(IProjectionDaemon daemon, HeldLock held, ILogger log)
{
    // Marten writes what stopped a projection beside its work: where connections are short, that may come to stand there after
    // the projection goes on, and stay (found by the fault rig).
    private const string GoesOn = """
        update events.mt_event_progression
        set agent_status = 'Running', pause_reason = null, failure_category = null, failure_event_sequence = null, failure_event_type = null
        where name = any ($1) and coalesce(pause_reason, failure_category) is not null
        """;

    private const int LongestPause = 60;
    private readonly Dictionary<string, (int Failures, int Countdown)> _stopped = [];

    /// <summary>Called once a second.</summary>
    public async Task Check(CancellationToken ct)
    {
        var running = new List<string>();
        foreach (var shard in AllReadModels.List.Select(m => m.Shard))
        {
            var (failures, countdown) = _stopped.GetValueOrDefault(shard);
            if (countdown > 0)
                _stopped[shard] = (failures, countdown - 1);
            else if (daemon.StatusFor(shard) == AgentStatus.Running)
            {
                _stopped.Remove(shard);
                running.Add(shard);
            }
            else
            {
                log.LogError("The projection {Shard} stopped; it is started again", shard);
                _stopped[shard] = (failures + 1, Math.Min(1 << Math.Min(failures, 10), LongestPause));
                await daemon.StartAgentAsync(shard, ct);
            }
        }

        await using var command = held.CreateCommand(GoesOn);
        command.Parameters.AddWithValue(running.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
