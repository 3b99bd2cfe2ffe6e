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
    private const int LongestPause = 60;
    private readonly Dictionary<string, (int Failures, int Countdown)> _stopped = [];

    /// <summary>Called once a second.</summary>
    public async Task Check(CancellationToken ct)
    {
        var running = new List<string>();
        foreach (var model in AllReadModels.List)
        {
            var isRunning = daemon.StatusFor(model.Shard) == AgentStatus.Running;
            if (isRunning)
                running.Add(model.Name);
            else
                await held.Run(
                    StoppedProjections.Remember(model.Name, daemon.Tracker.CurrentState(model.Shard)?.Exception),
                    ct
                );

            var (failures, countdown) = _stopped.GetValueOrDefault(model.Name);
            if (countdown > 0)
                _stopped[model.Name] = (failures, countdown - 1);
            else if (isRunning)
                _stopped.Remove(model.Name);
            else
            {
                log.LogError("The projection {Projection} stopped; it is started again", model.Name);
                _stopped[model.Name] = (failures + 1, Math.Min(1 << Math.Min(failures, 10), LongestPause));
                await daemon.StartAgentAsync(model.Shard, ct);
            }
        }

        await held.Run(StoppedProjections.Forget([.. running]), ct);
    }
}
