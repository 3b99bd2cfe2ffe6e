using Networking.Api.Hosting;

namespace Networking.Api.Postgres;

/// <summary>The database that the host works on. Disposing stops the embedded server, if this process started it.</summary>
public sealed class DatabaseLocation(DatabaseAccess access, string description, IAsyncDisposable? server = null)
    : IAsyncDisposable
{
    /// <summary>For Npgsql; holds passwords.</summary>
    public DatabaseAccess Access { get; } = access;

    /// <summary>One line for the log: which database was taken and why. Holds no password.</summary>
    public string Description { get; } = description;

    /// <summary>
    /// Whoever takes over a node gets what it was given: not also the way past the wall (T1). The embedded server's
    /// password lies beside its data, which are the same machine's in any case.
    /// </summary>
    /// <exception cref="StartRefusedException">It was given an administrator's or the owner's connection.</exception>
    public void EnsureWithoutOwner()
    {
        if (server is null && Access.Owner is not null)
            throw new StartRefusedException(
                "The host was given an administrator's or the owner's connection (ConnectionStrings:NetworkingOwner, or ConnectionStrings:Networking alone). Outside Development only `migrate` may have it; give the host the three roles of docs/operations/postgresql.md."
            );
    }

    /// <summary>Call after the host has stopped: sessions that are still open are cut.</summary>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
