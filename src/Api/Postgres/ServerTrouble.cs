using System.ComponentModel;
using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>The lines for what can go wrong around the server, apart from what it says itself.</summary>
internal static class ServerTrouble
{
    /// <summary>Runs; failures of the system become one line.</summary>
    public static async Task<T> ExplainAsync<T>(EmbeddedPostgresOptions options, Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or NpgsqlException)
        {
            throw new DatabaseUnavailableException(Explain(e, new(options.DataFolder)), e);
        }
    }

    /// <summary>A second host on the folder of a live one.</summary>
    public static string InUse(ServerFolder folder) =>
        $"{folder.Root} is in use by another Networking ({FolderLock.HolderOf(folder)}). Stop it, or set Postgres:DataFolder to another folder.";

    /// <summary>The server's user cannot get to the folder that was configured.</summary>
    public static string Closed(ServerPlace place) =>
        $"PostgreSQL runs as user '{place.Account.User}', who may not enter {place.Folder.NearestParent()}. Set Postgres:DataFolder to a folder outside it, or Postgres:User to its owner.";

    private static string Explain(Exception e, ServerFolder folder) =>
        e switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => ServerFailure.DiskFull(folder),
            // ENOSPC, ERROR_DISK_FULL.
            IOException { HResult: 28 or unchecked((int)0x80070070) } => ServerFailure.DiskFull(folder),
            Win32Exception => $"PostgreSQL's programs do not run here: {e.Message}. Set ConnectionStrings:Networking.",
            _ => $"The embedded PostgreSQL in {folder.Root} cannot be used: {e.Message}",
        };
}
