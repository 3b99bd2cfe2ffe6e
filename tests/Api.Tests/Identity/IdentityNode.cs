using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Identity;

/// <summary>The whole host, as one of several nodes on one database.</summary>
public sealed class IdentityNode(WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public HttpMessageHandler CreateHandler() => app.GetTestServer().CreateHandler();

    public Caller Anonymous() => new(this);

    public static async Task<IdentityNode> Start(string database, string masterKey, Action<WebApplication>? more = null)
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
                ["Operator:Email"] = IdentityServers.OperatorEmail,
                ["Operator:Password"] = IdentityServers.Password,
            }
        );
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
}
