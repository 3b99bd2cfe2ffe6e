using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Identity;

/// <summary>The whole host, as one of several nodes on one database.</summary>
public sealed class IdentityNode(WebApplication app) : IAsyncDisposable
{
    public const string AddressHeader = "Test-Address";

    public IServiceProvider Services => app.Services;

    public HttpMessageHandler CreateHandler() => app.GetTestServer().CreateHandler();

    public Caller Anonymous() => new(this);

    public static async Task<IdentityNode> Start(
        string database,
        string masterKey,
        Action<WebApplication>? more = null,
        params (string Name, string Value)[] settings
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Networking.Api" }
        );
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Keys:MasterKeyFile"] = masterKey,
                ["Demo:Seed"] = "false",
                ["Operator:Email"] = IdentityServers.OperatorEmail,
                ["Operator:Password"] = IdentityServers.Password,
            }
        );
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.Services.AddSingleton<IStartupFilter, AddressFromHeader>();
        var app = builder.UseNetworking(DatabaseAccess.OfAdministrator(database)).Build().UseNetworking();
        more?.Invoke(app);
        var node = new IdentityNode(app);
        try
        {
            await app.StartAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // In process there is no socket, so the test says where a request comes from.
    private sealed class AddressFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        if (IPAddress.TryParse(context.Request.Headers[AddressHeader], out var address))
                            context.Connection.RemoteIpAddress = address;
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
