using Marten;
using Networking.Api.Import.Mapping;
using Networking.Api.Postgres;
using Networking.Application;
using Networking.Application.Sealing;
using Networking.Projections.Organisations;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>What an import needs of the host, without its HTTP and its background work.</summary>
internal sealed class ImportServices(IServiceProvider services)
{
    public CatchUp CatchUp() =>
        new(
            services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon),
            services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon),
            Get<ILoggerFactory>(),
            Get<TimeProvider>(),
            Patience
        );

    /// <summary>An importer that knows who is in the network, as far as the read models have got.</summary>
    /// <exception cref="ImportFailedException">There is no such network.</exception>
    public async Task<Importer> ImporterAsync(ImportRequest request, ImportReport report, CancellationToken ct)
    {
        var (network, clock) = (request.Network, Get<TimeProvider>());
        var log = new ImportLog(Get<NpgsqlDataSource>(), Get<KeyRing>(), Patience, network);
        if (!await log.HasNetwork(ct))
            throw new ImportFailedException($"There is no network '{network}'.");
        // Message-IDs are unique in the world, a chat's ids in the chat.
        var ids = new ImportIds(network, request.Format == ImportFormat.Eml ? "" : request.Source);
        var census = new Census(await new RosterQuery(Get<NpgsqlDataSource>()).Read(network, ct));
        return new Importer(
            request,
            new ImportPlanner(ids, census, request.Organisation),
            new ImportCommands(ids, network, Guid.CreateVersion7(clock.GetUtcNow()), clock),
            new CommandSender(Get<CommandExecutor>(), Patience),
            log,
            report,
            clock
        );
    }

    private Patience Patience => new(Get<TimeProvider>());

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
