using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// Changes of a passkey, one statement each. Identity's own way reads it first and would write it back, even one that
/// was removed in between.
/// </summary>
internal sealed class PasskeyStore([FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database)
{
    private const int TimeoutSeconds = 5;

    /// <summary>After a sign-in. An authenticator that does not count says 0 for ever.</summary>
    /// <returns>False when the passkey was removed, or an equal or later count was seen.</returns>
    public Task<bool> Count(byte[] id, uint signCount, bool isBackedUp, CancellationToken ct) =>
        Change(
            """
            update identity.user_passkeys
            set data = data || jsonb_build_object('SignCount', $2::bigint, 'IsBackedUp', $3::boolean)
            where credential_id = $1 and ((data ->> 'SignCount')::bigint < $2 or $2 = 0)
            """,
            ct,
            id,
            (long)signCount,
            isBackedUp
        );

    public Task<bool> Rename(Guid userId, byte[] id, string name, CancellationToken ct) =>
        Change(
            """
            update identity.user_passkeys set data = data || jsonb_build_object('Name', $3::text)
            where user_id = $1 and credential_id = $2
            """,
            ct,
            userId,
            id,
            name
        );

    public Task<bool> Remove(Guid userId, byte[] id, CancellationToken ct) =>
        Change("delete from identity.user_passkeys where user_id = $1 and credential_id = $2", ct, userId, id);

    private async Task<bool> Change(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateSql(sql, TimeoutSeconds, values);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }
}
