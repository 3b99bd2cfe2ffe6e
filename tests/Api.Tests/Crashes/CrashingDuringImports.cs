using System.Diagnostics;
using System.Text.Json;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Crashes;

/// <summary>
/// F1, F5: the import command, the host or PostgreSQL is killed (SIGKILL) at random moments of an import; the same
/// import, run again to its end, has everything once.
/// </summary>
[Collection(CrashCollection.Name)]
public sealed class CrashingDuringImports
{
    private const int Threads = 20;
    private const int MessagesInAFile = 6_000;
    private static readonly int Moments = CrashSettings.Moments(otherwise: 2);
    private static readonly int Messages = MessagesInAFile * Moments;

    [Fact]
    public async Task leaves_everything_there_once()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var chance = new Random(CrashSettings.Seed);
        await using var host = new CrashHost();
        await host.Start();
        var network = await CrashNetwork.Found(host);
        var folder = Directory.CreateTempSubdirectory("networking-import-");
        string[] import =
        [
            "import",
            "--format",
            "jsonl",
            "--source",
            "chat",
            "--network",
            network.Id,
            "--report",
            $"{folder.FullName}.report",
        ];
        for (var moment = 0; moment < Moments; moment++)
        {
            var file = Path.Combine(folder.FullName, $"{moment:00}.jsonl");
            await File.WriteAllLinesAsync(
                file,
                Enumerable.Range(moment * MessagesInAFile, MessagesInAFile).Select(Line)
            );
            var before = await Stored(host, network.Id);
            using var importing = host.Run([.. import, file]);
            // It has begun to store; then at any moment.
            while (await Stored(host, network.Id) == before && !importing.HasExited)
                await Task.Delay(20);
            await Task.Delay(chance.Next(0, 400));
            Assert.False(importing.HasExited, $"Nothing was under way at moment {moment}: {host.Output()}");
            var victim = (moment % 3) switch
            {
                0 => "import",
                1 => "host",
                _ => "postmaster",
            };
            if (victim == "import")
                importing.Kill();
            else if (victim == "host")
                await host.Kill();
            else
                host.KillPostmaster();
            if (!host.IsRunning)
                await host.Start();
            // One that lives waits for its database, and goes on by itself.
            Assert.True(
                importing.WaitForExit(TimeSpan.FromMinutes(3)),
                $"Hangs since moment {moment}: {host.Output()}"
            );
            output.WriteLine(
                $"{moment}: {victim}, {await Stored(host, network.Id) - before} of {MessagesInAFile} stored, exit code {importing.ExitCode}"
            );
            Assert.True(victim == "import" || importing.ExitCode == 0, host.Output());
        }

        for (var run = 0; run < 2; run++)
        {
            using var again = host.Run([.. import, folder.FullName]);
            await again.WaitForExitAsync();
            Assert.True(again.ExitCode == 0, host.Output());
        }

        Assert.Equal(Messages, await Stored(host, network.Id));
        Assert.Equal(
            (Messages, Threads, 0L),
            await Ask(
                host,
                """
                select count(distinct message_id), count(distinct thread_id), count(*) filter (where ordinal <> expected) from (
                  select message_id, thread_id, ordinal, row_number() over (partition by thread_id order by ordinal) as expected
                  from read_models.messages where tenant_id = $1 and is_imported
                ) m
                """,
                network.Id
            )
        );
        await CrashAudit.Check(host, network.Id);
        folder.Delete(recursive: true);
    }

    private static string Line(int i) =>
        JsonSerializer.Serialize(
            new
            {
                id = i,
                at = DateTimeOffset.UnixEpoch.AddYears(50).AddMinutes(i),
                thread = $"t{i % Threads}",
                from = new { key = $"U{i % 7}", name = $"Person {i % 7}" },
                text = $"Line {i}",
            }
        );

    private static async Task<long> Stored(CrashHost host, string network) =>
        (
            await Ask(
                host,
                "select count(*), 0::bigint, 0::bigint from events.mt_events where tenant_id = $1 and type = 'message_sent'",
                network
            )
        ).Item1;

    private static async Task<(long, long, long)> Ask(CrashHost host, string sql, string network)
    {
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(200))
        {
            try
            {
                await using var connection = new NpgsqlConnection($"{await host.Database()};Pooling=false");
                await connection.OpenAsync();
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddWithValue(network);
                await using var reader = await command.ExecuteReaderAsync();
                await reader.ReadAsync();
                return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1)) { }
        }
    }
}
