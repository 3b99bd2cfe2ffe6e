using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Networking.Api.Logs;
using Networking.Api.Tests.Live;
using Networking.Support;

namespace Networking.Api.Tests.Logs;

/// <summary>T8, T20: one line for each request, which names the route and nobody.</summary>
public sealed class LoggingRequests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly LogText _log = new(Environments.Production);
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-requests-").FullName;
    private LiveNode _node = null!;

    [Fact]
    public async Task says_what_was_asked_what_came_of_it_and_in_which_network()
    {
        var scene = await Scene.Set(_node);
        var thread = await scene.Internal();
        await Scene.Say(scene.Ann, thread, "Hello");
        await scene.Ann.Get("/api/nowhere/at/all");
        using var stranger = _node.Client();
        using var refused = await stranger.GetAsync("/api/inbox?filter=unread");

        Assert.Equal(["POST", "/api/threads", "201", scene.Network.Id], Fields(await Line("POST /api/threads 201")));
        Assert.Equal(
            ["POST", "/api/threads/{id:guid}/messages", "201", scene.Network.Id],
            Fields(await Line("POST /api/threads/{id:guid}/messages 201"))
        );
        Assert.Equal(["GET", "(no route)", "404", scene.Network.Id], Fields(await Line("GET (no route) 404")));
        var anonymous = await Line("GET /api/inbox 401");
        Assert.Equal(["GET", "/api/inbox", "401", ""], Fields(anonymous));
        Assert.Matches("^[0-9a-f]{32}$", anonymous.GetProperty("@tr").GetString());
        Assert.True(anonymous.GetProperty("Elapsed").GetDouble() > 0);
    }

    [Fact]
    public async Task says_that_the_server_failed_and_why_under_the_same_trace()
    {
        using var client = _node.Client();
        using var answer = await client.GetAsync($"{Failing.Path}?text=x");
        var line = await Line($"GET {Failing.Path} 500");
        Assert.Equal("Error", line.GetProperty("@l").GetString());
        var cause = _log.Events.Single(e => e.TryGetProperty("@x", out _) && Trace(e) == Trace(line));
        Assert.Contains(
            "System.InvalidOperationException",
            cause.GetProperty("@x").GetString(),
            StringComparison.Ordinal
        );
    }

    public async ValueTask InitializeAsync() =>
        _node = await LiveNode.Start(
            await postgres.CreateDatabaseAsync(),
            Path.Combine(_folder, "master.key"),
            configure: b => _log.Take(b.Logging),
            map: Failing.Map
        );

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The answer is there a moment before its line.
    private async Task<JsonElement> Line(string start)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var lines = _log.Events.Where(e => Text(e, "SourceContext") == RequestLog.Category).ToArray();
            if (lines.Where(e => Text(e, "@m")!.StartsWith(start, StringComparison.Ordinal)).ToArray() is [var found])
                return found;
            await Task.Delay(50);
        }

        throw new InvalidOperationException($"There is no single line {start}: {_log.All}");
    }

    private static string?[] Fields(JsonElement line) =>
        [Text(line, "Method"), Text(line, "Route"), $"{line.GetProperty("Status").GetInt32()}", Text(line, "Network")];

    private static string? Trace(JsonElement line) => Text(line, "@tr");

    private static string? Text(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) ? value.GetString() : null;
}
