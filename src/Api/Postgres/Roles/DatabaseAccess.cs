using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Connection strings to one database, one a role. They hold passwords.</summary>
/// <param name="Owner">For the migration; null where the host is not trusted with it.</param>
public sealed record DatabaseAccess(string App, string Daemon, string Accounts, string? Owner = null)
{
    /// <summary>The operator's line where a role's password would follow from what everybody may read.</summary>
    public const string NoSecret =
        "The passwords of the host's roles would follow from an administrator's, and none stands in the connection string: "
        + "anybody could compute them. Put it there, or make the roles yourself (docs/operations/postgresql.md).";

    /// <summary>The connection strings that a node serves with, and as whom.</summary>
    public IReadOnlyList<(string ConnectionString, string Role)> Serving =>
        [(App, DatabaseRole.App), (Daemon, DatabaseRole.Daemon), (Accounts, DatabaseRole.Accounts)];

    /// <summary>Whether one of the roles has the password that follows from an administrator without any.</summary>
    public bool HasKnownPasswords =>
        Serving.Any(s => new NpgsqlConnectionStringBuilder(s.ConnectionString).Password == PasswordOf(s.Role, new()));

    /// <summary>As a user that may create roles: the host's roles are made by the migration, with passwords that follow from this one's.</summary>
    public static DatabaseAccess OfAdministrator(string connectionString)
    {
        var admin = new NpgsqlConnectionStringBuilder(connectionString);
        return new(
            As(admin, DatabaseRole.App),
            As(admin, DatabaseRole.Daemon),
            As(admin, DatabaseRole.Accounts),
            connectionString
        );
    }

    /// <summary>The password of one of the host's roles, where an administrator's is known.</summary>
    public static string PasswordOf(string role, NpgsqlConnectionStringBuilder admin) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(admin.Password ?? ""), Encoding.UTF8.GetBytes(role))
        );

    private static string As(NpgsqlConnectionStringBuilder admin, string role) =>
        new NpgsqlConnectionStringBuilder(admin.ConnectionString)
        {
            Username = role,
            Password = PasswordOf(role, admin),
        }.ConnectionString;
}
