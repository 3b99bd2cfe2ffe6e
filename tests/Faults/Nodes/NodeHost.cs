using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Networking.Api.ReadModels;

namespace Networking.Faults.Nodes;

/// <summary>The product's own composition as a process that can be killed, with a clock that may be wrong.</summary>
internal static class NodeHost
{
    public const string Skew = "FAULTS_SKEW";

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.UseNetworking(DatabaseAccess.OfAdministrator(builder.Configuration.GetConnectionString("Networking")!));
        builder.Services.AddSingleton<TimeProvider>(
            new SkewedClock(
                TimeSpan.Parse(Environment.GetEnvironmentVariable(Skew) ?? "0", CultureInfo.InvariantCulture)
            )
        );
        await builder.Build().UseNetworking().RunAsync();
        return 0;
    }

    /// <summary>The operator's command, as a process of its own.</summary>
    public static Task<int> Rebuild(string readModel) => ProjectionsCommand.RunAsync(["rebuild", readModel]);

    private sealed class SkewedClock(TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
    }
}
