using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.EntityFrameworkCore;
using Networking.Api.Identity;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Migrating;

/// <summary>
/// The schema that this build of the host works with, as a hash of everything that makes it. The database remembers each
/// that it was brought to: migrations only add, so a node of an older build may go on beside newer ones.
/// </summary>
internal sealed class SchemaVersion(
    [FromKeyedServices(DatabaseRole.Daemon)] IDocumentStore store,
    IServiceScopeFactory scopes
)
{
    public string Version()
    {
        using var scope = scopes.CreateScope();
        var identity = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        string[] parts =
        [
            store.Storage.ToDatabaseScript(),
            .. identity.Database.GetMigrations(),
            DatabaseMigration.Rest,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>False also where there is no schema at all, or not even the role.</summary>
    public static async Task<bool> IsApplied(string version, string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(
                "select exists (select from events.schema_versions where version = $1)",
                connection
            )
            {
                Parameters = { new() { Value = version } },
            };
            return await command.ExecuteScalarAsync(ct) is true;
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.UndefinedTable
                        or PostgresErrorCodes.InvalidSchemaName
                        or PostgresErrorCodes.InsufficientPrivilege
                        or PostgresErrorCodes.InvalidPassword
            )
        {
            return false;
        }
    }
}
