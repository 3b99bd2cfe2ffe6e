using Marten;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>Brings the schema up to date before anything else of the host starts.</summary>
public sealed class DatabaseSetup(IDocumentStore store, NpgsqlDataSource database) : IHostedLifecycleService
{
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

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var command = database.CreateCommand(ProgressTrigger);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
