namespace Networking.Api.Migrating;

/// <summary>The first of the hosted services: whatever starts later finds its tables.</summary>
internal static class MigratingModule
{
    public static IServiceCollection AddNetworkingMigration(this IServiceCollection services) =>
        services
            .AddSingleton<SchemaVersion>()
            .AddSingleton<DatabaseMigration>()
            .AddSingleton<SchemaStart>()
            .AddHostedService(s => s.GetRequiredService<SchemaStart>());
}
