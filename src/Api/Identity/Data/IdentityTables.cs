using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Networking.Api.Identity;

internal static class IdentityTables
{
    private const string History = "migrations";

    public static DbContextOptionsBuilder<IdentityContext> UseIdentityTables(
        this DbContextOptionsBuilder<IdentityContext> options,
        string connectionString
    ) => options.UseNpgsql(connectionString, o => o.MigrationsHistoryTable(History, IdentityContext.Schema));

    // SQL at the level Information would drown the host's log; what fails is thrown to whoever can judge it.
    public static void UseIdentityTables(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options
            .UseNpgsql(database, o => o.MigrationsHistoryTable(History, IdentityContext.Schema))
            .ConfigureWarnings(w =>
                w.Log(
                    (RelationalEventId.CommandExecuted, LogLevel.Debug),
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug)
                )
            );
}
