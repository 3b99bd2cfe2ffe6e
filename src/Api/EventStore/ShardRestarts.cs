using JasperFx;
using JasperFx.Events.Daemon;
using Networking.Projections;

namespace Networking.Api.EventStore;

/// <summary>
/// Starts projections again that a failure has stopped, from the position that they had committed: nothing is skipped
/// (architecture rule 11). A broken line to the database heals by this; a poisoned event keeps its projection where it
/// is, tried again ever more seldom.
/// </summary>
internal sealed class ShardRestarts(IProjectionDaemon daemon, ILogger log)
{
    private const int LongestPause = 60;
    private readonly Dictionary<string, (int Failures, int Countdown)> _stopped = [];

    /// <summary>Called once a second.</summary>
    public async Task Check(CancellationToken ct)
    {
        foreach (var shard in AllReadModels.List.Select(m => m.Shard))
        {
            var (failures, countdown) = _stopped.GetValueOrDefault(shard);
            if (countdown > 0)
                _stopped[shard] = (failures, countdown - 1);
            else if (daemon.StatusFor(shard) == AgentStatus.Running)
                _stopped.Remove(shard);
            else
            {
                log.LogError("The projection {Shard} stopped; it is started again", shard);
                _stopped[shard] = (failures + 1, Math.Min(1 << Math.Min(failures, 10), LongestPause));
                await daemon.StartAgentAsync(shard, ct);
            }
        }
    }
}
