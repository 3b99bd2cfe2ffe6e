using Networking.Application;
using Npgsql;

namespace Networking.Api.Postgres;

internal static class DatabaseTrouble
{
    /// <summary>
    /// Whether the database was away, however deep that lies: who reads an event (a key is looked up for it) or checks a
    /// passkey makes an error of its own of whatever failed below.
    /// </summary>
    public static bool IsAway(Exception? exception) =>
        (exception is NpgsqlException failure && failure.IsPassing())
        || (exception is not null && IsAway(exception.InnerException));

    /// <summary>The pool's <c>statement_timeout</c> ended it (T23).</summary>
    public static bool IsTooSlow(Exception? exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled }
        || (exception is not null && IsTooSlow(exception.InnerException));
}
