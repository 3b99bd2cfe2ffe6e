using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Use of a server that another process holds.</summary>
internal static class ServerAttachment
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Null while the server is not ready.</summary>
    public static async Task<EmbeddedPostgres?> TryAsync(ServerFolder folder, CancellationToken ct)
    {
        if (PostmasterPid.Read(folder) is not { IsReady: true } server || PasswordFile.Read(folder) is not { } password)
        {
            return null;
        }
        var connection = ServerConnection.To(server.Port, password);
        try
        {
            // Ready is said before the first start has made the database.
            await using var probe = new NpgsqlConnection($"{connection};Pooling=false");
            await probe.OpenAsync(ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
        var description =
            $"embedded PostgreSQL of {FolderLock.HolderOf(folder)} on port {server.Port}, data in {folder.Root}";
        return new(connection, description, own: null);
    }
}
