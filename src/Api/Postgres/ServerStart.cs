namespace Networking.Api.Postgres;

/// <summary>From a locked folder to a server that answers.</summary>
internal static class ServerStart
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes over the lock: it is freed when the server stops, or here when it does not start.</summary>
    public static async Task<EmbeddedPostgres> RunAsync(
        ServerPlace place,
        EmbeddedPostgresOptions options,
        FolderLock held,
        CancellationToken ct
    )
    {
        try
        {
            var control = await ServerPreparation.RunAsync(place, options, ct);
            var password = PasswordFile.Read(place.Folder) ?? throw NoPassword(place.Folder);
            var port = await StartAsync(control, place.Folder, options, ct);
            await OpenAsync(control, port, password, ct);
            var running = new RunningServer(control, place.Folder, options with { Port = port }, held);
            return new(ServerConnection.To(port, password), Describe(place, port), running);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Tries ports until one is free, if any will do: the last one first. The port that the server has.</summary>
    public static async Task<int> StartAsync(
        ServerControl control,
        ServerFolder folder,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port != 0 ? options.Port : PortFor(attempt, folder);
            await File.WriteAllTextAsync(folder.Settings, ServerSettings.Write(port, memory, options.Settings), ct);
            var started = await control.StartAsync(options.StartTimeout, ct);
            if (started.Succeeded)
            {
                return port;
            }
            // Another program may take a free port first; sessions of a killed server need a moment to notice.
            var passes =
                (options.Port == 0 && ServerFailure.IsTakenPort(started.Output))
                || ServerFailure.IsSlowDeath(started.Output);
            if (!passes || attempt == Attempts)
            {
                throw new DatabaseUnavailableException(ServerFailure.Explain(started.Output, folder, port));
            }
            await Task.Delay(Pause, ct);
        }
    }

    // The last one, if it is still free: programs that were connected, such as an import, find their server again.
    private static int PortFor(int attempt, ServerFolder folder) =>
        attempt == 1
        && File.Exists(folder.Settings)
        && ServerSettings.PortOf(File.ReadAllText(folder.Settings)) is { } last
            ? last
            : LoopbackPort.FindFree();

    private static async Task OpenAsync(ServerControl control, int port, string password, CancellationToken ct)
    {
        try
        {
            await ServerConnection.EnsureDatabaseAsync(port, password, ct);
        }
        catch
        {
            await control.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static string Describe(ServerPlace place, int port) =>
        $"embedded PostgreSQL on port {port}{(place.Account.User is { } user ? $" as user '{user}'" : "")}, data in {place.Folder.Root}"
        + $" (ConnectionStrings:{DatabaseLocator.Name} is not set)";

    private static DatabaseUnavailableException NoPassword(ServerFolder folder) =>
        new(
            $"The file {folder.Password} with the password of the embedded PostgreSQL is missing. Put it back, or move the folder away to start anew."
        );
}
