using JasperFx;
using Microsoft.EntityFrameworkCore;
using Networking.Api.EventStore;
using Networking.Api.Identity;
using Networking.Api.Postgres;
using Networking.Application.Sealing;
using Networking.Projections.Search;
using Npgsql;

namespace Networking.Api.Migrating;

/// <summary>
/// Brings a database to the schema of this build, as its owner: the log and the read models by Marten, accounts by EF
/// Core, then the wall. Nodes and deploys that come together take turns. Killed half-way, it is run again.
/// </summary>
internal sealed class DatabaseMigration(DatabaseAccess access, KeyRing keys, IHostEnvironment environment)
{
    private const string Versions = """
        create table if not exists events.schema_versions (version varchar primary key, applied_at timestamptz not null default now());
        """;

    // Every node hears of every step of every projection, whichever node took it, when it is committed.
    private const string ProgressTrigger = $"""
        create or replace function events.notify_progress() returns trigger language plpgsql as $$
        begin
          perform pg_notify('{ReadModelProgress.Channel}', new.name || '|' || new.last_seq_id);
          return null;
        end $$;
        create or replace trigger notify_progress after insert or update on events.mt_event_progression
          for each row execute function events.notify_progress();
        """;

    /// <summary>What is done each time, after Marten's part and EF Core's: rights and row-level security last of all.</summary>
    public static string Rest { get; } =
        Versions + StoppedProjections.Table + ProgressTrigger + SearchFunctions.Sql + Wall();

    public async Task RunAsync(string version, CancellationToken ct)
    {
        var owner = await OwnerAsync(ct);
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        await Run(connection, "select pg_advisory_lock(hashtextextended('networking:migration', 0))", ct);
        await Run(connection, "create extension if not exists pg_trgm with schema public", ct);
        await OutdatedReadModels.DropAsync(connection, ct);
        await using (var data = NpgsqlDataSource.Create(owner))
        {
            using var store = EventStoreModule.Store(
                keys,
                data,
                o => o.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate
            );
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            await using var identity = new IdentityContext(
                new DbContextOptionsBuilder<IdentityContext>().UseIdentityTables(owner).Options
            );
            await identity.Database.MigrateAsync(ct);
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Run(connection, Rest, ct);
        await using var remember = new NpgsqlCommand(
            "insert into events.schema_versions (version) values ($1) on conflict (version) do update set applied_at = now()",
            connection
        )
        {
            Parameters = { new() { Value = version } },
        };
        await remember.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // An administrator makes the roles and speaks for the owner; an owner that is none finds them made.
    private async Task<string> OwnerAsync(CancellationToken ct)
    {
        var owner = new NpgsqlConnectionStringBuilder(access.Owner) { Pooling = false };
        await using var connection = new NpgsqlConnection(owner.ConnectionString);
        await connection.OpenAsync(ct);
        if (await RoleSetup.IsAdministrator(connection, ct))
        {
            if (string.IsNullOrEmpty(owner.Password) && !environment.IsDevelopment())
                throw new DatabaseUnavailableException(DatabaseAccess.NoSecret);
            await RoleSetup.EnsureAsync(connection, owner, ct);
            owner.AddOption($"-c role={DatabaseRole.Owner}");
        }

        return owner.ConnectionString;
    }

    private static string Wall()
    {
        using var stream = typeof(DatabaseMigration).Assembly.GetManifestResourceStream(
            "Networking.Api.Migrating.wall.sql"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
