using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Identity;
using Networking.Api.Postgres;
using Networking.Api.Tests;
using Networking.Domain;
using Networking.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(NetworkingFixture))]

namespace Networking.Api.Tests;

/// <summary>One whole host on one real database for all API tests; each test founds a network of its own.</summary>
public sealed class NetworkingFixture : IAsyncLifetime
{
    private readonly TestPostgres _postgres = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-").FullName;

    private string _database = "";
    private NpgsqlDataSource? _admin;

    public IAlbaHost Host { get; private set; } = null!;

    /// <summary>The database as superuser, whom no wall holds: to look at it, and to break it.</summary>
    public NpgsqlDataSource Admin => _admin!;

    /// <summary>The database as one of the host's roles.</summary>
    public NpgsqlDataSource As(string role) =>
        role == DatabaseRole.App
            ? Get<NpgsqlDataSource>()
            : Host.Services.GetRequiredKeyedService<NpgsqlDataSource>(role);

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Task<TestNetwork> Network(string? id = null) =>
        TestNetwork.Found(Host.Services, () => Host.Server.CreateClient(), id);

    public HttpClient Anonymous() => Host.Server.CreateClient();

    /// <summary>Signed in as one who runs the server; each call is another operator.</summary>
    public async Task<Person> Operator()
    {
        var email = $"{Guid.NewGuid():N}@operator.example";
        await using var scope = Host.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<IdentitySeeder>().EnsureOperatorAsync(email, "unused");
        var session = await Get<SessionStore>().Start(User.Operator(id, email), CancellationToken.None);
        var token = Get<Tickets>().Issue(session, refreshCount: 0).AccessToken;
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new Person(new Actor("", id, Guid.Empty), "Operator", token, session.Id, client);
    }

    public async ValueTask InitializeAsync()
    {
        _database = await _postgres.CreateDatabaseAsync();
        _admin = NpgsqlDataSource.Create(_database);
        await Start();
    }

    /// <summary>Ends the host, and starts it again on the same database.</summary>
    public async Task Restart(Func<Task> between)
    {
        await Host.DisposeAsync();
        await between();
        await Start();
    }

    private async Task Start()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["Keys:MasterKeyFile"] = Path.Combine(_folder, "master.key");
        builder.Configuration["Demo:Seed"] = "false";
        builder.Configuration["Limits:Enabled"] = "false";
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Networking", LogLevel.Warning);
        builder.UseNetworking(DatabaseAccess.OfAdministrator(_database));
        Host = await AlbaHost.For(builder, app => ((WebApplication)app).UseNetworking());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Admin.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
