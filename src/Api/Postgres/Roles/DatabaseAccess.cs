using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Connection strings to one database, one a role. They hold passwords.</summary>
/// <param name="Owner">For the migration; null where the host is not trusted with it.</param>
public sealed record DatabaseAccess(string App, string Daemon, string Accounts, string? Owner = null)
{
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
