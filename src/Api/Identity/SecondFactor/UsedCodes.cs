using System.Globalization;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>The last step whose code an account has used: that code and older ones are good no more, on any node.</summary>
internal sealed class UsedCodes([FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database)
{
    private const int TimeoutSeconds = 5;

    /// <returns>False when the step, or a later one, was used before.</returns>
    public async Task<bool> Use(Guid userId, long step, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            """
            insert into identity.user_tokens as t (user_id, login_provider, name, value) values ($1, $2, 'totp_step', $3)
            on conflict (user_id, login_provider, name) do update set value = excluded.value
            where t.value::bigint < excluded.value::bigint
            """,
            TimeoutSeconds,
            userId,
            AccountStore.Provider,
            step.ToString(CultureInfo.InvariantCulture)
        );
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }
}
