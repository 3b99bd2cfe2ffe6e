using System.Net;
using System.Net.Sockets;

namespace Networking.Api.Postgres;

/// <summary>From a locked folder to a server that answers.</summary>
internal static class ServerStart
{
    private const int Attempts = 20;

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
            var control = await PrepareAsync(place, options, ct);
            var port = await StartAsync(control, place, options, ct);
            return await OpenAsync(control, place, port, held, ct);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static async Task<ServerControl> PrepareAsync(
        ServerPlace place,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var (folder, account) = place;
        var binaries = await SharedBinaries.ReachableByAsync(account, ServerBinaries.Find(options.BinariesFolder), ct);
        var control = new ServerControl(folder, binaries, account);
        await account.TakeOverAsync(folder, ct);
        await OrphanedServer.SettleAsync(folder, control, ct);
        if (!folder.HasData)
        {
            PasswordFile.Create(folder);
            await account.TakeOverAsync(folder, ct);
            var made = await control.InitialiseAsync(ct);
            ThrowUnless(made, folder, options.Port);
        }
        return control;
    }

    private static async Task<int> StartAsync(
        ServerControl control,
        ServerPlace place,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port == 0 ? FindFreePort() : options.Port;
            await File.WriteAllTextAsync(
                place.Folder.Settings,
                ServerSettings.Write(port, memory, options.Settings),
                ct
            );
            var started = await control.StartAsync(options.StartTimeout, ct);
            // Another program may take the free port first; sessions of a killed server need a moment to notice.
            var isPassing =
                options.Port == 0 && ServerFailure.IsTakenPort(started.Output)
                || ServerFailure.IsSlowDeath(started.Output);
            if (started.Succeeded || !isPassing || attempt == Attempts)
            {
                ThrowUnless(started, place.Folder, port);
                return port;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }
    }

    private static async Task<EmbeddedPostgres> OpenAsync(
        ServerControl control,
        ServerPlace place,
        int port,
        FolderLock held,
        CancellationToken ct
    )
    {
        try
        {
            var password = PasswordFile.Read(place.Folder) ?? throw NoPassword(place.Folder);
            await ServerConnection.EnsureDatabaseAsync(port, password, ct);
            var user = place.Account.User is { } name ? $", as user '{name}'" : "";
            var description =
                $"embedded PostgreSQL on port {port}{user}, data in {place.Folder.Root} (no ConnectionStrings:Networking)";
            return new(ServerConnection.To(port, password), description, () => StopAsync(control, held));
        }
        catch
        {
            await control.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static async ValueTask StopAsync(ServerControl control, FolderLock held)
    {
        await control.StopAsync(CancellationToken.None);
        held.Dispose();
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void ThrowUnless(ToolResult result, ServerFolder folder, int port)
    {
        if (!result.Succeeded)
        {
            throw new DatabaseUnavailableException(ServerFailure.Explain(result.Output, folder, port));
        }
    }

    private static DatabaseUnavailableException NoPassword(ServerFolder folder) =>
        new(
            $"The file {folder.Password} with the password of the embedded PostgreSQL is missing. Put it back, or move the folder away to start anew."
        );
}
