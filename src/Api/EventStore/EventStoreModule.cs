using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Networking.Application.EventStore;
using Networking.Application.Sealing;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>Marten on the host's database, with every read model as an async projection.</summary>
public static class EventStoreModule
{
    private const int BatchSize = 2_000;

    public static IServiceCollection AddNetworkingEventStore(this IServiceCollection services)
    {
        services.AddSingleton<IKeyProvider>(s => new FileKeyProvider(KeyFile(s)));
        services.AddHostedService<DatabaseSetup>();
        services.AddSingleton<ReadModelProgress>().AddHostedService(s => s.GetRequiredService<ReadModelProgress>());
        services
            .AddMarten(s =>
            {
                var options = new StoreOptions();
                options.UseNetworkingEvents(s.GetRequiredService<KeyRing>());
                // By the ProjectionLeader.
                options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
                foreach (var model in AllReadModels.List)
                    Add(options, model, s.GetRequiredService<NpgsqlDataSource>());
                return options;
            })
            .UseNpgsqlDataSource();
        services.AddHostedService<ProjectionLeader>();
        services.AddHostedService<KeyListener>();
        return services;
    }

    private static void Add(StoreOptions options, ReadModel model, NpgsqlDataSource database)
    {
        foreach (var table in model.Tables)
            options.Storage.ExtendedSchemaObjects.Add(table.ToTable());
        options.Projections.Add(
            new ReadModelProjection(model, database, EventCatalog.Names.Keys),
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

    private static string KeyFile(IServiceProvider services)
    {
        var configured = services.GetRequiredService<IConfiguration>()["Keys:MasterKeyFile"];
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return configured ?? Path.Combine(Postgres.ContentRoot.Of(root), ".data", "keys", "master.key");
    }
}
