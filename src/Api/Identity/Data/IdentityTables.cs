using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Networking.Api.Identity;

internal static class IdentityTables
{
    private const string History = "migrations";

    public static DbContextOptionsBuilder<IdentityContext> UseIdentityTables(
        this DbContextOptionsBuilder<IdentityContext> options,
        string connectionString
    ) => options.UseNpgsql(connectionString, o => o.MigrationsHistoryTable(History, IdentityContext.Schema));

    public static void UseIdentityTables(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options.UseNpgsql(database, o => o.MigrationsHistoryTable(History, IdentityContext.Schema));
}
