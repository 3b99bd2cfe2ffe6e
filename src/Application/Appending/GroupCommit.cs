using Marten;
using Networking.Application.WriteModels;
using Npgsql;

namespace Networking.Application.Appending;

/// <summary>
/// One transaction for many commands: lock the network, look up versions and repeated command ids (one round trip),
/// append (one), commit (one). Under the lock nothing of the network moves, so what was looked up holds until the
/// commit, and positions become visible in their order.
/// </summary>
internal sealed class GroupCommit(
    string network,
    NpgsqlDataSource database,
    ISerializer json,
    WriteModelCache cache,
    DaemonWakeUp daemon
)
{
    public async Task Commit(IReadOnlyList<AppendRequest> group)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var plan = GroupPlan.Make(group, await GroupCheck.Read(connection, network, group));
        if (plan.Appending.Count > 0)
        {
            var wakeUp = daemon.InCommit();
            await GroupRows.Write(connection, network, plan.Appending, json, wakeUp);
            await transaction.CommitAsync();
            if (wakeUp is null)
                daemon.Later();
        }

        Answer(plan);
    }

    private void Answer(GroupPlan plan)
    {
        foreach (var planned in plan.Appending)
        {
            foreach (var stream in planned.Streams)
                cache.Keep(network, stream.Id, stream.After with { Position = planned.Position });
            planned.Request.Answer(AppendResult.Of(new Accepted(planned.Position, Repeated: false)));
        }

        foreach (var (request, first) in plan.Twins)
            request.Answer(AppendResult.Of(new Accepted(first.Position, Repeated: true)));
        foreach (var (request, result) in plan.Settled)
            request.Answer(result);
    }
}
