namespace Networking.Api.Postgres;

/// <summary>A PostgreSQL of the host's own: nothing to install, nothing to set up (ADR 0004).</summary>
/// <remarks>When it dies while the host lives, it is started again on the same port.</remarks>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly RunningServer? own;

    internal EmbeddedPostgres(string connectionString, string description, RunningServer? own) =>
        (ConnectionString, Description, this.own) = (connectionString, description, own);

    /// <summary>As superuser, to the database `networking`.</summary>
    public string ConnectionString { get; }

    /// <summary>One line for the log, without the password.</summary>
    public string Description { get; }

    /// <summary>Starts the server of the folder, whatever became of the last one.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot start, or another process uses the folder.</exception>
    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct = default) =>
        ServerTrouble.ExplainAsync(
            options,
            async () =>
            {
                var place = await ServerPlace.ChooseAsync(options, ct);
                var held = place.TryLock() ?? throw new DatabaseUnavailableException(ServerTrouble.InUse(place.Folder));
                return await ServerStart.RunAsync(place, options, held, ct);
            }
        );

    /// <summary>Uses the server that another process runs on the folder; starts it here when none does.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot start, or the other process does not get it ready.</exception>
    public static Task<EmbeddedPostgres> AttachAsync(EmbeddedPostgresOptions options, CancellationToken ct = default) =>
        ServerTrouble.ExplainAsync(
            options,
            async () =>
            {
                var place = await ServerPlace.ChooseAsync(options, ct);
                for (var waited = TimeSpan.Zero; waited < options.StartTimeout; waited += ServerAttachment.Pause)
                {
                    // The other process may end, or fail to start its server, while this one waits for it.
                    if (place.TryLock() is { } held)
                    {
                        return await ServerStart.RunAsync(place, options, held, ct);
                    }
                    if (await ServerAttachment.TryAsync(place.Folder, ct) is { } attached)
                    {
                        return attached;
                    }
                    await Task.Delay(ServerAttachment.Pause, ct);
                }
                throw new DatabaseUnavailableException(ServerTrouble.InUse(place.Folder));
            }
        );

    /// <summary>Stops a server that nobody holds any more and deletes the folder. False: a live process uses it.</summary>
    /// <exception cref="DatabaseUnavailableException">The server does not stop, or the folder holds something else.</exception>
    public static Task<bool> RemoveAsync(EmbeddedPostgresOptions options, CancellationToken ct = default) =>
        ServerTrouble.ExplainAsync(
            options,
            async () =>
            {
                var place = await ServerPlace.ChooseAsync(options, ct);
                using var held = place.TryLock();
                if (held is not null)
                {
                    await ServerPreparation.SettleAsync(place, options, ct);
                    Directory.Delete(place.Folder.Root, recursive: true);
                }
                return held is not null;
            }
        );

    /// <summary>Stops the server if this process started it, and frees the folder.</summary>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
