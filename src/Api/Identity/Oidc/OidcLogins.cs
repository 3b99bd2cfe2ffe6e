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
