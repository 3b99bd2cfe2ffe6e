using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>How to reach the embedded server.</summary>
internal static class ServerConnection
{
    public const string Database = "networking";

    public static string To(int port, string password, string database = Database) =>
        ConnectionText
            .WithDefaults(
                new()
                {
                    Host = "127.0.0.1",
                    Port = port,
                    Database = database,
                    Username = ServerControl.Superuser,
                    Password = password,
                }
            )
            .ConnectionString;

    /// <summary>Makes the host's database at the first start.</summary>
    public static async Task EnsureDatabaseAsync(int port, string password, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection($"{To(port, password, "postgres")};Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select 1 from pg_database where datname = '{Database}'";
        if (await command.ExecuteScalarAsync(ct) is null)
        {
            command.CommandText = $"create database {Database}";
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
