using Npgsql;

namespace Networking.Application;

/// <summary>Failures of PostgreSQL that pass by themselves: the same may be asked for again.</summary>
public static class PassingFailure
{
    // Npgsql has no name for it: a transaction in which nothing was asked for too long.
    private const string IdleInTransaction = "25P03";

    /// <summary>
    /// Npgsql's own list, and the two limits of time. Under load, or when PostgreSQL's clock jumps, they strike what does nothing wrong.
    /// </summary>
    public static bool IsPassing(this NpgsqlException e) =>
        e.IsTransient || e.SqlState is PostgresErrorCodes.QueryCanceled or IdleInTransaction;
}
