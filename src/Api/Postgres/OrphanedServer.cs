namespace Networking.Api.Postgres;

/// <summary>What a host that was killed, or a server that was, leaves behind.</summary>
internal static class OrphanedServer
{
    /// <summary>
    /// Afterwards no server runs on the folder. One of a killed host is stopped and not taken over: the new one runs with
    /// the programs, port and settings of this host, and no session of the old host holds a lock.
    /// </summary>
    public static async Task SettleAsync(ServerFolder folder, ServerControl control, CancellationToken ct)
    {
        if (PostmasterPid.Read(folder) is not { } left)
        {
            return;
        }
        if (!left.IsServerOf(folder))
        {
            PostmasterPid.MarkGone(folder);
        }
        else if (await control.StopAsync(ct) is { Succeeded: false } failed)
        {
            throw new DatabaseUnavailableException(
                $"PostgreSQL of a killed host still runs on {folder.Data} (process {left.Pid}) and does not stop: {failed.Output}"
            );
        }
    }
}
