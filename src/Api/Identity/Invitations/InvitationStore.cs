using Networking.Api.Postgres;
using Networking.Application.Sealing;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>Invitations, in <c>identity.invitations</c>, found by the hash of their token.</summary>
internal sealed class InvitationStore(
    [FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database,
    KeyRing keys
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private const int TimeoutSeconds = 5;

    /// <summary>Writes the invitation down; the same command again gives the same answer.</summary>
    public async Task<InvitationAnswer> Issue(Invitation invitation, Guid commandId, CancellationToken ct)
    {
        var token = InvitationToken.Make(keys, invitation.Network, invitation.MemberId, commandId);
        await using var command = database.CreateSql(
            """
            insert into identity.invitations (hash, network, organisation_id, member_id, email, expires_at)
            values ($1, $2, $3, $4, $5, now() + $6)
            on conflict (hash) do update set hash = excluded.hash returning expires_at
            """,
            TimeoutSeconds,
            InvitationToken.Hash(token),
            invitation.Network,
            invitation.OrganisationId,
            invitation.MemberId,
            invitation.Email,
            Lifetime
        );
        var expires = new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(ct))!);
        return new(invitation.MemberId, token, expires);
    }

    public async Task<Invitation?> Find(string token, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            """
            select network, organisation_id, member_id, email, expires_at, expires_at <= now(), used_at is not null
            from identity.invitations where hash = $1
            """,
            TimeoutSeconds,
            InvitationToken.Hash(token)
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(row.GetString(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3))
            {
                ExpiresAt = row.GetFieldValue<DateTimeOffset>(4),
                Expired = row.GetBoolean(5),
                Used = row.GetBoolean(6),
            }
            : null;
    }

    /// <summary>Every invitation of the member is used up, not only the one that was taken.</summary>
    public async Task UseUp(Guid memberId, CancellationToken ct)
    {
        await using var command = database.CreateSql(
            "update identity.invitations set used_at = now() where member_id = $1 and used_at is null",
            TimeoutSeconds,
            memberId
        );
        await command.ExecuteNonQueryAsync(ct);
    }
}
