using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Tests;
using Networking.Support;
using Wolverine;

[assembly: AssemblyFixture(typeof(NetworkingFixture))]

namespace Networking.Api.Tests;

/// <summary>One whole host on one real database for all tests; each test founds a network of its own.</summary>
public sealed class NetworkingFixture : IAsyncLifetime
{
    private readonly TestPostgres _postgres = new();

    public IAlbaHost Host { get; private set; } = null!;

    public IMessageBus Bus => Host.Services.CreateScope().ServiceProvider.GetRequiredService<IMessageBus>();

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var options = new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Networking.Api" };
        var builder = WebApplication.CreateBuilder(options).UseNetworking(await _postgres.CreateDatabaseAsync());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Host = await AlbaHost.For(builder, app => ((WebApplication)app).UseNetworking());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
