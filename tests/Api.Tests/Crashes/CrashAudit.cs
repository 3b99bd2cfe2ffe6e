using Microsoft.AspNetCore.Builder;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Networking.Support;

namespace Networking.Api.Tests.Crashes;

/// <summary>I7 from outside: a composition that is built, not started, reads the other process's database.</summary>
internal static class CrashAudit
{
    public static async Task Check(CrashHost host, string network)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["Keys:MasterKeyFile"] = host.MasterKey;
        await using var reading = builder.UseNetworking(DatabaseAccess.OfAdministrator(await host.Database())).Build();
        await Ledger.ReadModelsAreTheFoldOf(reading.Services, network);
    }
}
