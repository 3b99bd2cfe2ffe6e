using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Postgres;

/// <summary>T23: what serves requests waits a few seconds for a statement; what folds the log takes its time.</summary>
public sealed class EndingASlowStatement(NetworkingFixture fixture)
{
    [Theory]
    [InlineData(DatabaseRole.App, "5s", "10s")]
    [InlineData(DatabaseRole.Accounts, "5s", "10s")]
    [InlineData(DatabaseRole.Daemon, "0", "0")]
    public async Task is_a_setting_of_each_pool(string role, string statement, string idleInTransaction)
    {
        var pool = fixture.As(role);
        Assert.Equal(statement, await Ask(pool, "show statement_timeout"));
        Assert.Equal(idleInTransaction, await Ask(pool, "show idle_in_transaction_session_timeout"));
    }

    [Theory]
    [InlineData(DatabaseRole.App)]
    [InlineData(DatabaseRole.Accounts)]
    public async Task is_done_by_postgresql(string role)
    {
        var ended = await Assert.ThrowsAsync<PostgresException>(() =>
            Ask(fixture.As(role), "select pg_sleep(20)::text")
        );
        Assert.Equal(PostgresErrorCodes.QueryCanceled, ended.SqlState);
    }

    private static async Task<string?> Ask(NpgsqlDataSource pool, string sql)
    {
        await using var command = pool.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
