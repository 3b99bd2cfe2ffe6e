using System.Collections.Concurrent;

namespace Networking.Faults.Workload;

/// <summary>
/// A program of a member's: it asks for one thing after the other, of any node, and asks again with the same key until it is
/// told what became of it.
/// </summary>
internal sealed class Device(
    string name,
    Member member,
    string canary,
    IReadOnlyList<Guid> threads,
    int nodes,
    ConcurrentQueue<Operation> history,
    Random chance
)
{
    private readonly List<Operation> _sent = [];
    private long _highest;
    private int _count;

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Carry(Next(), stop);
            await Task.Delay(chance.Next(0, 20), CancellationToken.None);
        }
    }

    /// <summary>Composed while offline: nobody has been asked yet.</summary>
    public Operation Compose()
    {
        var operation = Next(sendOnly: true);
        return operation;
    }

    public async Task Carry(Operation operation, CancellationToken stop)
    {
        while (operation.Outcome == Outcome.Unknown && !stop.IsCancellationRequested)
            if (!await Try(operation, chance.Next(nodes)))
                await Task.Delay(50, CancellationToken.None);
    }

    /// <summary>Asks once; false when it is still unknown what became of it.</summary>
    public async Task<bool> Try(Operation operation, int node)
    {
        var (method, path, body) = operation.Request;
        var answer = await member.Ask(node, method, path, body, operation.Key);
        switch (answer?.Status)
        {
            case >= 200 and < 300:
                Learn(operation, answer);
                return true;
            // Its text was deleted meanwhile, or the like. A node whose clock is ahead takes no token.
            case 403 or 404 or 409:
            case 400 when answer.Text.Contains("ordinal_beyond_end", StringComparison.Ordinal):
                operation.Outcome = operation.Outcome == Outcome.Unknown ? Outcome.Refused : operation.Outcome;
                return true;
            case null or 401 or 503:
                return false;
            default:
                operation.Strange = $"{operation.Kind}: {answer.Status} {answer.Text}";
                return false;
        }
    }

    private void Learn(Operation operation, Answer answer)
    {
        Guid? id = operation.Kind == OperationKind.Send ? answer.Json.GetProperty("messageId").GetGuid() : null;
        // What was acknowledged once must be acknowledged so again.
        if (
            operation.Outcome == Outcome.Acknowledged
            && (operation.MessageId != id || operation.Position != answer.Position)
        )
            operation.Strange = $"{operation.Kind} was at {operation.Position}, and then at {answer.Position}";
        if (operation is { Kind: OperationKind.Send, Outcome: Outcome.Unknown })
            lock (_sent)
                _sent.Add(operation);
        (operation.MessageId, operation.Position, operation.Outcome) = (id, answer.Position, Outcome.Acknowledged);
    }

    private Operation Next(bool sendOnly = false)
    {
        var thread = threads[chance.Next(threads.Count)];
        var dice = sendOnly ? 0 : chance.Next(10);
        Operation[] mine;
        lock (_sent)
            mine = [.. _sent.Where(s => s.MessageId is not null)];
        var target = mine.Length > 0 ? mine[chance.Next(mine.Length)] : null;
        var key = Guid.CreateVersion7();
        var operation = dice switch
        {
            8 => new Operation(key, OperationKind.Read, member, name, thread, null, ++_highest, null),
            7 when target is not null => Change(OperationKind.Edit, target, $"{canary} {key}"),
            9 when target is not null => Change(OperationKind.Delete, target, null),
            _ => new Operation(key, OperationKind.Send, member, name, thread, null, 0, $"{canary} {++_count} {key}"),
        };
        history.Enqueue(operation);
        return operation;

        Operation Change(OperationKind kind, Operation of, string? body) =>
            new(key, kind, member, name, of.Thread, of.MessageId, 0, body);
    }
}
