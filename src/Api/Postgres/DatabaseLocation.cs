namespace Networking.Api.Postgres;

/// <summary>The database that the host works on. Disposing stops the embedded server, if this process started it.</summary>
public sealed class DatabaseLocation(DatabaseAccess access, string description, IAsyncDisposable? server = null)
    : IAsyncDisposable
{
    /// <summary>For Npgsql; holds passwords.</summary>
    public DatabaseAccess Access { get; } = access;

    /// <summary>One line for the log: which database was taken and why. Holds no password.</summary>
    public string Description { get; } = description;

    /// <summary>Call after the host has stopped: sessions that are still open are cut.</summary>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
