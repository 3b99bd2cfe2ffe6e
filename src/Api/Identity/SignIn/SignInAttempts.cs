using System.Security.Cryptography;
using System.Text;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// Five wrong passwords for an address within five minutes close it for five minutes, on every node. It counts
/// addresses, not users, so that an unknown address behaves like a known one (T18); it counts before the password is
/// looked at, so that a hundred guesses at once are five.
/// </summary>
internal sealed class SignInAttempts([FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database)
{
    public const int Allowed = 5;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private const int TimeoutSeconds = 5;

    /// <returns>Null when one more password may be tried; else how long to wait.</returns>
    public async Task<TimeSpan?> Take(string address, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            """
            insert into identity.sign_in_attempts as a (address_hash, attempts, resets_at)
            values ($1, 1, now() + $2)
            on conflict (address_hash) do update set
              attempts = case when a.resets_at <= now() then 1 else a.attempts + 1 end,
              resets_at = case when a.resets_at <= now() or a.attempts + 1 = $3 then now() + $2 else a.resets_at end
            returning attempts, resets_at - now()
            """,
            TimeoutSeconds,
            Hash(address),
            Window,
            Allowed
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return row.GetInt32(0) > Allowed ? row.GetTimeSpan(1) : null;
    }

    /// <summary>After the right password: the count starts anew.</summary>
    public async Task Forget(string address, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            "delete from identity.sign_in_attempts where address_hash = $1",
            TimeoutSeconds,
            Hash(address)
        );
        await command.ExecuteNonQueryAsync(ct);
    }

    private static byte[] Hash(string address) => SHA256.HashData(Encoding.UTF8.GetBytes(address));
}
