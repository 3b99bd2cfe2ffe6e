using JasperFx.CodeGeneration;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application;
using Networking.Application.EventStore;
using Networking.Application.Sealing;
using Npgsql;
using Wolverine;

namespace Networking.Api.Tests.Identity;

/// <summary>A host with nothing but commands and identity in it.</summary>
public sealed class IdentityNode(WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public HttpMessageHandler CreateHandler() => app.GetTestServer().CreateHandler();

    public Caller Anonymous() => new(this);

    public static async Task<IdentityNode> Start(string database, string masterKey, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Operator:Email"] = IdentityServers.OperatorEmail,
                ["Operator:Password"] = IdentityServers.Password,
            }
        );
        builder
            .Services.AddSingleton(NpgsqlDataSource.Create(database))
            .AddSingleton<IKeyProvider>(new FileKeyProvider(masterKey))
            .AddSingleton(TimeProvider.System)
            .AddNetworkingApplication()
            .AddNetworkingHttp()
            .AddNetworkingIdentity()
            .AddMarten(s =>
            {
                var options = new StoreOptions();
                options.UseNetworkingEvents(s.GetRequiredService<KeyRing>());
                return options;
            })
            .UseNpgsqlDataSource()
            .ApplyAllDatabaseChangesOnStartup();
        builder.Host.UseWolverine(o =>
        {
            o.Discovery.IncludeAssembly(typeof(CommandExecutor).Assembly);
            o.Durability.Mode = DurabilityMode.MediatorOnly;
            o.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
        });
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseNetworkingSessions();
        app.MapChecked().MapNetworkingIdentity();
        more?.Invoke(app);
        await app.StartAsync();
        return new IdentityNode(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
