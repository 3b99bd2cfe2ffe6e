using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Tests;
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
