using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Networking.Api.Demo;
using Networking.Api.Tests.Live;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Demo;

public sealed class StartingTwoDemoHosts(TestPostgres postgres)
{
    [Fact]
    public async Task tells_the_story_once()
    {
        var database = await postgres.CreateDatabaseAsync();
        var masterKey = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.key");
        await using var one = await Start(database, masterKey);
        await using var other = await Start(database, masterKey);
        await Task.WhenAll(Telling(one), Telling(other)).WaitAsync(TimeSpan.FromMinutes(2));

        await using var admin = NpgsqlDataSource.Create(database);
        await using var told = admin.CreateCommand(
            "select count(*) from events.mt_events where type = 'network_founded'"
        );
        Assert.Equal(1L, await told.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        File.Delete(masterKey);
    }

    private static Task<LiveNode> Start(string database, string masterKey) =>
        LiveNode.Start(database, masterKey, configure: b => b.Configuration["Demo:Seed"] = "true");

    private static Task Telling(LiveNode node) =>
        node.Services.GetServices<IHostedService>().OfType<DemoSeeder>().Single().ExecuteTask!;
}
