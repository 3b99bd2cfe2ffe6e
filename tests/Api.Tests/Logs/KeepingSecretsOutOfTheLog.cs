using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Networking.Api.Tests.Live;
using Networking.Support;

namespace Networking.Api.Tests.Logs;

/// <summary>T8, T20: at the lowest level that can be set, for everything.</summary>
public sealed class KeepingSecretsOutOfTheLog(TestPostgres postgres) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-logs-").FullName;

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task holds_whatever_people_write_and_carry(string environment)
    {
        using var log = new LogText(environment);
        var node = await LiveNode.Start(
            await postgres.CreateDatabaseAsync(),
            Path.Combine(_folder, "master.key"),
            LogLevel.Trace,
            b => log.Take(b.Logging),
            Failing.Map
        );
        var story = new CanaryStory(node);
        await using (node)
            await story.Happen();

        var lines = log.Lines;
        Assert.All(
            story.Secrets,
            s => Assert.DoesNotContain(lines, l => l.Contains(s, StringComparison.OrdinalIgnoreCase))
        );
        Assert.DoesNotContain(lines, l => l.Contains("access_token", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("A request failed", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(nameof(Failing), StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("SQLSTATE 22P02", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("POST /api/threads/{id:guid}/messages 201", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("/hubs/live", StringComparison.Ordinal));
        if (environment == Environments.Production)
            Assert.All(lines, l => Assert.Equal(JsonValueKind.Object, Json(l)));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static JsonValueKind Json(string line) => JsonSerializer.Deserialize<JsonElement>(line).ValueKind;
}
