using System.Diagnostics;
using Networking.Api.Tests.Live;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Crashes;

/// <summary>F3, F4, F9: the line to PostgreSQL breaks at the worst moments. The host answers truly and recovers.</summary>
public sealed class LosingTheDatabase(TestPostgres postgres) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-faults-").FullName;
    private string _database = "";
    private TcpProxy _proxy = null!;
    private LiveNode _node = null!;
    private Scene _scene = null!;
    private Guid[] _threads = [];
    private Sender _sender = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        var address = new NpgsqlConnectionStringBuilder(_database);
        _proxy = new TcpProxy(address.Port);
        address.Port = _proxy.Port;
        _node = await LiveNode.Start(address.ConnectionString, Path.Combine(_folder, "master.key"));
        _scene = await Scene.Set(_node);
        _threads = [await _scene.External(_scene.Cay), await _scene.External(_scene.Cay)];
        _sender = new Sender([_scene.Ann, _scene.Cay], _threads);
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            foreach (
                var line in _node.Log.All.Where(l => !l.Contains(" scope ", StringComparison.Ordinal)).TakeLast(20)
            )
                TestContext.Current.TestOutputHelper?.WriteLine(line);
        await _node.DisposeAsync();
        await _proxy.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>F3: stored, but the host does not hear so. The group is asked for again and found in the command log.</summary>
    [Fact]
    public async Task answers_from_the_command_log_when_the_line_is_cut_after_a_commit()
    {
        for (var round = 0; round < 5; round++)
        {
            _proxy.CutAfterCommits(1);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_sender.SendNew));
        }

        Assert.True(_proxy.Cut > 0, "No commit was cut.");
        await _sender.RetryUnknown(TimeSpan.FromSeconds(20));
        await Holds();
    }

    /// <summary>F4: a command alone in its group, too.</summary>
    [Fact]
    public async Task goes_on_when_backends_are_ended()
    {
        using var stop = new CancellationTokenSource();
        var sending = _sender.Run(4, stop.Token);
        await Listening(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await Task.Delay(100);
                await EndBackends();
            }
        });
        await stop.CancelAsync();
        await sending;
        await _sender.RetryUnknown(TimeSpan.FromSeconds(20));
        await Holds();
    }

    /// <summary>F9: 503 with Retry-After while it is away, never 500; then everything goes on by itself.</summary>
    [Fact]
    public async Task refuses_while_the_database_is_away_and_recovers()
    {
        using var stop = new CancellationTokenSource();
        var sending = _sender.Run(4, stop.Token);
        await Task.Delay(500);
        _proxy.GoAway();
        await Task.Delay(500);
        var refused = (await _scene.Ann.Get("/api/inbox")).Is(503);
        Assert.NotNull(refused.RetryAfter);
        using var anybody = new HttpClient { BaseAddress = _node.Address };
        using var live = await anybody.GetAsync("/health/live");
        using var ready = await anybody.GetAsync("/health/ready");
        Assert.Equal((200, 503), ((int)live.StatusCode, (int)ready.StatusCode));
        Assert.Contains(
            "\"database\":\"unhealthy\"",
            await ready.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        await Task.Delay(5_000);
        _proxy.ComeBack();
        var back = Stopwatch.GetTimestamp();
        while ((await _scene.Ann.Get("/api/inbox")).Status != 200)
            await Task.Delay(100);
        while (!await _sender.SendNew(0))
            await Task.Delay(100);
        var recovered = Stopwatch.GetElapsedTime(back);
        TestContext.Current.TestOutputHelper!.WriteLine($"recovered after {recovered.TotalSeconds:0.0} s");
        Assert.True(recovered < TimeSpan.FromSeconds(15), $"{recovered}");
        await stop.CancelAsync();
        await sending;
        await _sender.RetryUnknown(TimeSpan.FromSeconds(20));
        await Listening(() => Task.CompletedTask);
        await Holds();
    }

    // Whoever listens all the while ends with the whole feed.
    private async Task Listening(Func<Task> meanwhile)
    {
        await using var client = new ResumingClient(_scene.Cay, _node);
        await client.Connect();
        await meanwhile();
        await _sender.RetryUnknown(TimeSpan.FromSeconds(20));
        while (!await _sender.SendNew(0)) { }
        await client.Reaches(_sender.Attempts.Max(a => a.Position));
        var heard = client.Events;
        var feed = await ResumingClient.WholeFeed(_scene.Cay, _node);
        Assert.Equal(feed.Take(heard.Count), heard);
    }

    private async Task Holds()
    {
        await _sender.RepeatSome(new Random(1), 20);
        await Ledger.Check(_sender, _scene.Ann, _threads);
        await Ledger.ReadModelsAreTheFoldOf(_node.Services, _scene.Network.Id);
    }

    private async Task EndBackends()
    {
        await using var connection = new NpgsqlConnection($"{_database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5",
            connection
        );
        await command.ExecuteScalarAsync();
    }
}
