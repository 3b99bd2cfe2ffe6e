using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Identity;
using Networking.Api.Tests;
using Networking.Domain;
using Networking.Support;

[assembly: AssemblyFixture(typeof(NetworkingFixture))]

namespace Networking.Api.Tests;

/// <summary>One whole host on one real database for all API tests; each test founds a network of its own.</summary>
public sealed class NetworkingFixture : IAsyncLifetime
{
    private readonly TestPostgres _postgres = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-").FullName;

    public IAlbaHost Host { get; private set; } = null!;

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
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["Keys:MasterKeyFile"] = Path.Combine(_folder, "master.key");
        builder.Configuration["Demo:Seed"] = "false";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseNetworking(await _postgres.CreateDatabaseAsync());
        Host = await AlbaHost.For(builder, app => ((WebApplication)app).UseNetworking());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
