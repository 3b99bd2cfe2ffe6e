using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>
/// Fails closed (T30), and says that it is worth trying again: 401 would send a client away for good. The connection is
/// cut (F2) while it waits for a table, so that it surely happens inside the handler.
/// </summary>
[Collection(AccountCollection.Name)]
public sealed class SigningInWhileTheDatabaseFails(IdentityServers servers) : IAsyncLifetime
{
    private readonly SoftwareAuthenticator _phone = new();
    private Company _company = null!;

    public async ValueTask InitializeAsync() => _company = await Company.Found(servers.One);

    public ValueTask DisposeAsync()
    {
        _phone.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task is_503_for_a_passkey_which_works_when_the_database_is_back()
    {
        Assert.Equal("201", (await _company.Owner.Enrol(_phone)).Summary);
        var browser = servers.One.Anonymous();
        var assertion = _phone.GetAssertion(await browser.SignInOptions());

        IsAway(await Cut("user_passkeys", () => browser.SignIn(assertion)));

        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        Assert.Equal("204", (await browser.SignIn(_phone)).Summary);
    }

    [Fact]
    public async Task is_503_where_a_passkey_is_added()
    {
        var credential = _phone.MakeCredential(await _company.Owner.EnrolmentOptions());

        IsAway(await Cut("user_passkeys", () => _company.Owner.Add(credential)));

        Assert.Equal("201", (await _company.Owner.Enrol(_phone)).Summary);
    }

    [Fact]
    public async Task is_503_for_an_account_elsewhere()
    {
        await using var issuer = await HostileIssuer.Start();
        await using var node = await servers.StartNode(null, [.. issuer.AsProvider("acme", _company.Network)]);
        var browser = node.Anonymous();
        var start = await browser.Post("/api/auth/oidc/acme/authorisation", new { });
        var back = issuer.Approve(start.Text("address"), "ann");

        IsAway(await Cut("user_logins", () => browser.Send(HttpMethod.Get, back)));

        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
    }

    private static void IsAway(Answer answer)
    {
        Assert.Equal("503 database_away", answer.Summary);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.RetryAfter);
    }

    private async Task<Answer> Cut(string table, Func<Task<Answer>> ask)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var holder = await database.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand($"lock table identity.{table}", holder);
        await hold.ExecuteNonQueryAsync();
        var asking = ask();
        while (!asking.IsCompleted)
        {
            await using var cut = database.CreateCommand(
                "select pg_terminate_backend(pid) from pg_locks where not granted and relation = $1::regclass"
            );
            cut.Parameters.AddWithValue($"identity.{table}");
            await cut.ExecuteNonQueryAsync();
            await Task.Delay(20);
        }

        return await asking;
    }
}
