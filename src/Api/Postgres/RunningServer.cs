namespace Networking.Api.Postgres;

/// <summary>A server that this process started: brought back on the same port when it dies, until it is disposed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly ServerControl control;
    private readonly ServerFolder folder;
    private readonly EmbeddedPostgresOptions options;
    private readonly FolderLock held;
    private readonly Task watch;

    /// <param name="control">Of the folder.</param>
    /// <param name="folder">Locked by <paramref name="held"/>.</param>
    /// <param name="options">With the port that the server has.</param>
    /// <param name="held">Freed at the end.</param>
    public RunningServer(ServerControl control, ServerFolder folder, EmbeddedPostgresOptions options, FolderLock held)
    {
        (this.control, this.folder, this.options, this.held) = (control, folder, options, held);
        watch = Task.Run(WatchAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await control.StopAsync(CancellationToken.None);
        held.Dispose();
        stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(stopping.Token))
        {
            try
            {
                if (PostmasterPid.Read(folder)?.IsServerOf(folder) is not true)
                {
                    await RestartAsync();
                }
            }
            catch (Exception e) when (e is DatabaseUnavailableException or IOException or UnauthorizedAccessException)
            {
                // A full disk, say: it may pass, and the next beat tries again.
                options.Report(e.Message);
            }
        }
    }

    private async Task RestartAsync()
    {
        options.Report("The embedded PostgreSQL ended unasked; starting it again.");
        await OrphanedServer.SettleAsync(folder, control, stopping.Token);
        await ServerStart.StartAsync(control, folder, options, stopping.Token);
    }
}
