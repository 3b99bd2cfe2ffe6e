using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Faults.Nodes;

namespace Networking.Faults.Workload;

/// <summary>Whether who types at one node is seen at the next, in a thread where nobody else types.</summary>
internal sealed class TypingProbe(IReadOnlyList<Member> people, Guid thread, IReadOnlyList<Node> nodes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns when it is seen from each node, or time is up.</summary>
    public async Task Run(CancellationToken timeIsUp)
    {
        for (var node = 0; node < nodes.Count && !timeIsUp.IsCancellationRequested; )
        {
            try
            {
                await IsSeen(people[node % (people.Count - 1)], nodes[node], nodes[(node + 1) % nodes.Count], timeIsUp);
                node++;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task IsSeen(Member by, Node at, Node from, CancellationToken timeIsUp)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var watching = Line.To(from, people[^1]);
        watching.On<JsonElement>(
            "typing",
            typing =>
            {
                if (
                    typing.GetProperty("memberId").GetGuid() == by.Id
                    && typing.GetProperty("threadId").GetGuid() == thread
                )
                    seen.TrySetResult();
            }
        );
        await watching.StartAsync(timeIsUp);
        await using var typing = Line.To(at, by);
        await typing.StartAsync(timeIsUp);
        while (!seen.Task.IsCompleted)
        {
            await typing.InvokeAsync("Typing", thread, timeIsUp);
            await Task.WhenAny(seen.Task, Task.Delay(Pause, timeIsUp));
        }
    }
}
