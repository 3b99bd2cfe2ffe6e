using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Documents;

/// <summary>The host as a newcomer starts it, with the demo network in it.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    public CrashHost Host { get; } = new(demo: true);

    public async ValueTask InitializeAsync()
    {
        await Host.Start();
        // Trying to sign in until it works would end in the lock-out of that address.
        await using var database = NpgsqlDataSource.Create(await Host.Database());
        for (var i = 0; i < 480; i++)
        {
            await using var accounts = database.CreateCommand(
                "select count(*) from identity.users where not is_operator"
            );
            if (await accounts.ExecuteScalarAsync() is > 0L)
                return;
            await Task.Delay(250);
        }

        Assert.Fail("The demo network is not there after two minutes: " + Host.Output());
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
