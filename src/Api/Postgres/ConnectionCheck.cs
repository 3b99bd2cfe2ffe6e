using System.Net.Sockets;
using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Tries a connection once, so that a wrong setting is said in one line and not by a stack trace later.</summary>
internal static class ConnectionCheck
{
    private const int TimeoutSeconds = 5;
    private const int OldestVersion = 15;

    /// <summary>The server's version.</summary>
    public static async Task<Version> RunAsync(NpgsqlConnectionStringBuilder to, CancellationToken ct)
    {
        var probe = new NpgsqlConnectionStringBuilder(to.ConnectionString)
        {
            Pooling = false,
            Timeout = TimeoutSeconds,
        };
        try
        {
            await using var connection = new NpgsqlConnection(probe.ConnectionString);
            await connection.OpenAsync(ct);
            return connection.PostgreSqlVersion.Major >= OldestVersion
                ? connection.PostgreSqlVersion
                : throw new DatabaseUnavailableException(
                    $"{ConnectionText.Describe(to)} is PostgreSQL {connection.PostgreSqlVersion}; {OldestVersion} or newer is needed."
                );
        }
        catch (Exception e) when (IsTrouble(e))
        {
            throw new DatabaseUnavailableException(Explain(e, to), e);
        }
    }

    /// <summary>A connection outside of the pools.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be had; the line says why.</exception>
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(to.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (Exception e) when (IsTrouble(e))
        {
            await connection.DisposeAsync();
            throw new DatabaseUnavailableException(Explain(e, to), e);
        }
    }

    /// <summary>The operator's line for an exception of Npgsql.</summary>
    internal static string Explain(Exception e, NpgsqlConnectionStringBuilder to)
    {
        var place = $"ConnectionStrings:Networking, {ConnectionText.Describe(to)}";
        return (e, e.InnerException ?? e) switch
        {
            (PostgresException { SqlState: "28P01" or "28000" } p, _) =>
                $"{place}: user '{to.Username}' was refused ({p.MessageText}).",
            (PostgresException { SqlState: "3D000" }, _) =>
                $"{place}: the server has no such database; create it first.",
            (PostgresException p, _) => $"{place}: the server answered '{p.MessageText}' ({p.SqlState}).",
            (_, SocketException { SocketErrorCode: SocketError.ConnectionRefused }) =>
                $"{place}: nothing listens there (connection refused).",
            (
                _,
                SocketException
                {
                    SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                }
            ) => $"{place}: the host name is unknown.",
            (_, TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut }) =>
                $"{place}: no answer within {TimeoutSeconds} s.",
            (_, var cause) => $"{place}: {cause.Message}",
        };
    }

    private static bool IsTrouble(Exception e) =>
        e is NpgsqlException or SocketException or TimeoutException or ArgumentException;
}
