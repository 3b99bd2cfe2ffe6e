using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>What is done to a connection string before it is used.</summary>
internal static class ConnectionText
{
    /// <summary>Reads a configured string and adds what the host relies on, if it is missing.</summary>
    /// <remarks>The parser's own message is dropped: it quotes the text, where a password with a stray `;` may stand.</remarks>
    public static NpgsqlConnectionStringBuilder Parse(string text, string name = DatabaseLocator.Name)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            return builder.Host is null ? throw new FormatException("no host") : WithDefaults(builder);
        }
        catch (Exception e)
            when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:{name} cannot be read. It should look like "
                    + "Host=db.example;Port=5432;Database=networking;Username=networking;Password=… (docs/operations/postgresql.md)."
            );
        }
    }

    /// <summary>Times in UTC; and a probe every 30 s, so that a dead LISTEN connection is noticed.</summary>
    public static NpgsqlConnectionStringBuilder WithDefaults(NpgsqlConnectionStringBuilder builder)
    {
        builder.KeepAlive = builder.ShouldSerialize("Keepalive") ? builder.KeepAlive : 30;
        builder.Timezone ??= "UTC";
        builder.ApplicationName ??= "networking";
        return builder;
    }

    /// <summary>
    /// For a pool of the host: statements that come again are prepared, since parsing and planning them cost more than
    /// running them.
    /// </summary>
    /// <param name="poolSize">All pools of a node together leave room on a server of 100 connections.</param>
    /// <param name="statementTimeout">PostgreSQL ends what runs longer; null for work that may take its time.</param>
    public static string ForPool(string connectionString, int poolSize, TimeSpan? statementTimeout = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        // Whose network a session was in would stay behind in the pool otherwise (T1).
        builder.NoResetOnClose = false;
        if (!builder.ShouldSerialize("Max Auto Prepare"))
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (200, 2);
        if (!builder.ShouldSerialize("Maximum Pool Size"))
            builder.MaxPoolSize = poolSize;
        if (statementTimeout is { } limit)
            builder.AddOption(
                $"-c statement_timeout={limit.TotalMilliseconds} -c idle_in_transaction_session_timeout={2 * limit.TotalMilliseconds}"
            );
        return builder.ConnectionString;
    }

    /// <summary>A setting of the session, unless the operator's own says otherwise.</summary>
    public static void AddOption(this NpgsqlConnectionStringBuilder builder, string option) =>
        builder.Options = $"{option} {builder.Options}".TrimEnd();

    /// <summary>Where it leads, without the password.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder b) =>
        $"'{b.Database ?? b.Username}' on {b.Host}{(b.Host!.Contains(':', StringComparison.Ordinal) ? "" : $":{b.Port}")}";
}
