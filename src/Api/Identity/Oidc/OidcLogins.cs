using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// Who somebody is elsewhere, in <c>identity.user_logins</c>: issuer and subject, never an e-mail address, which another
/// issuer may say of another person (T7).
/// </summary>
internal sealed class OidcLogins([FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database)
{
    private const int TimeoutSeconds = 5;

    public async Task<Guid?> Find(string issuer, string subject, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            "select user_id from identity.user_logins where login_provider = $1 and provider_key = $2",
            TimeoutSeconds,
            issuer,
            subject
        );
        return (Guid?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Where the member has an account; one at each.</summary>
    public async Task<List<string>> IssuersOf(Guid userId, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            "select login_provider from identity.user_logins where user_id = $1 order by login_provider",
            TimeoutSeconds,
            userId
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        var issuers = new List<string>();
        while (await row.ReadAsync(ct))
            issuers.Add(row.GetString(0));
        return issuers;
    }

    /// <summary>Holds the account's row, so that of two that are unlinked at once one sees that it is the last.</summary>
    /// <param name="others">Issuers at which the member could sign in instead.</param>
    /// <returns>False when there is no such account, or no other way to sign in.</returns>
    public async Task<bool> Unlink(Guid userId, string issuer, string[] others, bool byPasskey, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Timeout = TimeoutSeconds;
        batch.BatchCommands.Add(
            new("select from identity.users where id = $1 for update") { Parameters = { new() { Value = userId } } }
        );
        var unlink = new NpgsqlBatchCommand(
            """
            delete from identity.user_logins where user_id = $1 and login_provider = $2 and (
              exists (select from identity.users where id = $1 and password_hash is not null)
              or exists (select from identity.user_logins where user_id = $1 and login_provider = any($3))
              or $4 and exists (select from identity.user_passkeys where user_id = $1))
            """
        )
        {
            Parameters =
            {
                new() { Value = userId },
                new() { Value = issuer },
                new() { Value = others },
                new() { Value = byPasskey },
            },
        };
        batch.BatchCommands.Add(unlink);
        await batch.ExecuteNonQueryAsync(ct);
        return unlink.RecordsAffected == 1;
    }

    /// <returns>False when it is another member's, or the member has another account at that issuer.</returns>
    public async Task<bool> Link(Guid userId, string issuer, string subject, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            """
            insert into identity.user_logins (login_provider, provider_key, user_id)
            select $1, $2, id from identity.users where id = $3
            and not exists (select from identity.user_logins where user_id = $3 and login_provider = $1)
            for update on conflict do nothing
            """,
            TimeoutSeconds,
            issuer,
            subject,
            userId
        );
        await command.ExecuteNonQueryAsync(ct);
        return await Find(issuer, subject, ct) == userId;
    }
}
