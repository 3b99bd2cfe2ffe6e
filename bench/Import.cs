using System.Diagnostics;

namespace Networking.Bench;

/// <summary>(d) Import of a large team chat, against raw PostgreSQL inserting two rows a message, 256 messages a transaction.</summary>
internal static class Import
{
    public static async Task<object> Run(Rig rig)
    {
        if (Rig.Data("zulip-lean") is not { } path)
            return new { skipped = "no data" };

        var (network, _) = await rig.FoundNetwork();
        var watch = Stopwatch.StartNew();
        await rig.Import(network, "jsonl", path);
        var seconds = watch.Elapsed.TotalSeconds;
        var messages = await Count(rig, "events.mt_events where type = 'message_sent'");
        while (await Count(rig, "read_models.messages") < messages)
            await Task.Delay(20);
        var caughtUp = watch.Elapsed.TotalSeconds;
        var raw = await RawInserts.Grouped(rig.Database, (int)Math.Min(messages, 50_000), 256);
        var memory = Memory.Megabytes(rig.HostId);
        Console.WriteLine(
            $"{messages} messages: {messages / seconds:F0}/s, read models caught up after {caughtUp - seconds:F1} s more ({messages / caughtUp:F0}/s); raw {raw:F0}/s, ratio {messages / seconds / raw:F2}; host {memory:F0} MB afterwards"
        );
        return new
        {
            messages,
            perSecond = messages / seconds,
            perSecondWithReadModels = messages / caughtUp,
            rawPerSecond = raw,
            ratio = messages / seconds / raw,
            hostMegabytes = memory,
        };
    }

    private static async Task<long> Count(Rig rig, string from)
    {
        await using var command = rig.Database.CreateCommand($"select count(*) from {from}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
