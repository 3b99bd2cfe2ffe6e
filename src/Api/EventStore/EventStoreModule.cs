using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Networking.Api.Postgres;
using Networking.Api.ReadModels;
using Networking.Application.EventStore;
using Networking.Application.Sealing;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>
/// Marten on the host's database, twice: what serves members goes in as the app, behind the wall; what builds the read
/// models, each an async projection, goes in as the daemon (ADR 0015).
/// </summary>
public static class EventStoreModule
{
    private const int BatchSize = 2_000;

    public static IServiceCollection AddNetworkingEventStore(this IServiceCollection services)
    {
        services.AddSingleton<IKeyProvider>(s => new FileKeyProvider(
            MasterKeyFile.Find(s.GetRequiredService<IConfiguration>(), s.GetRequiredService<IHostEnvironment>())
        ));
        services.AddSingleton<ReadModelProgress>().AddHostedService(s => s.GetRequiredService<ReadModelProgress>());
        services
            .AddMarten(s =>
            {
                var options = new StoreOptions();
                options.UseNetworkingEvents(s.GetRequiredService<KeyRing>());
                options.UseRowLevelSecurity();
                options.AutoCreateSchemaObjects = AutoCreate.None;
                return options;
            })
            .UseNpgsqlDataSource();
        services.AddKeyedSingleton<IDocumentStore>(
            DatabaseRole.Daemon,
            (s, role) => Store(s.GetRequiredService<KeyRing>(), s.GetRequiredKeyedService<NpgsqlDataSource>(role))
        );
        services.AddHostedService<ProjectionLeader>();
        services.AddHostedService<KeyListener>();
        services.AddSingleton(s =>
            s.GetRequiredService<IConfiguration>().GetSection("Audit").Get<AuditSettings>() ?? new()
        );
        services.AddSingleton<AuditMetrics>().AddHostedService<BackgroundAudit>();
        return services;
    }

    /// <summary>The store that knows the read models: the daemon's, or with more rights the migration's.</summary>
    internal static DocumentStore Store(KeyRing keys, NpgsqlDataSource database, Action<StoreOptions>? more = null) =>
        DocumentStore.For(options =>
        {
            options.Connection(database);
            options.UseNetworkingEvents(keys);
            options.AutoCreateSchemaObjects = AutoCreate.None;
            // By the ProjectionLeader.
            options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
            foreach (var model in AllReadModels.List)
                Add(options, model, database);
            options.Storage.ExtendedSchemaObjects.Add(RebuildCount.Table());
            more?.Invoke(options);
        });

    private static void Add(StoreOptions options, ReadModel model, NpgsqlDataSource database)
    {
        foreach (var table in model.Tables)
            options.Storage.ExtendedSchemaObjects.Add(table.ToTable());
        options.Projections.Add(
            new ReadModelProjection(model, database),
            ProjectionLifecycle.Async,
            model.Name,
            o =>
            {
                o.BatchSize = BatchSize;
                foreach (var table in model.Tables)
                    o.DeleteDataInTableOnTeardown(table.FullName);
            }
        );
    }
}
