using JasperFx.Events;
using Marten;
using Marten.Services;
using Networking.Application.WriteModels;
using Networking.Domain;
using Npgsql;

namespace Networking.Application.Appending;

/// <summary>
/// One transaction for many commands: lock the network, look up versions and repeated command ids (one round trip),
/// append (one), commit (one). Under the lock nothing of the network moves, so what was looked up holds until the
/// commit, and positions become visible in their order.
/// </summary>
internal sealed class GroupCommit(
    string network,
    IDocumentStore store,
    NpgsqlDataSource database,
    WriteModelCache cache
)
{
    public async Task Commit(IReadOnlyList<AppendRequest> group)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var plan = GroupPlan.Make(group, await GroupCheck.Read(connection, network, group));
        if (plan.Appending.Count > 0)
        {
            await Append(plan.Appending, transaction);
            await transaction.CommitAsync();
        }

        Answer(plan);
    }

    private async Task Append(IReadOnlyList<PlannedAppend> group, NpgsqlTransaction transaction)
    {
        var options = SessionOptions.ForTransaction(transaction);
        options.TenantId = network;
        await using var session = store.LightweightSession(options);
        var appended = new List<(PlannedAppend, StreamAction)>();
        foreach (var planned in group)
        foreach (var stream in planned.Streams)
        {
            var events = stream.Events.Select(e => (object)Envelope(session, e, planned.Command)).ToArray();
            var action = session.Events.Append(stream.Id, events);
            action.AggregateType = stream.After.Type;
            appended.Add((planned, action));
        }

        CommandLog.Record(session, network, group);
        await session.SaveChangesAsync();
        foreach (var (planned, action) in appended)
            planned.Position = action.Events[^1].Sequence;
    }

    private static IEvent Envelope(IDocumentSession session, DomainEvent e, Command command)
    {
        var envelope = session.Events.BuildEvent(e);
        envelope.CausationId = envelope.CorrelationId = command.CommandId.ToString();
        envelope.UserName = command.Actor.MemberId.ToString();
        return envelope;
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
