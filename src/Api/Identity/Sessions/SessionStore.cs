using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// The sessions, in <c>identity.sessions</c>. A session that ends is over at once on this node and, by notification on
/// <see cref="EndedChannel"/>, on every other. Times are the database's.
/// </summary>
public sealed class SessionStore
{
    /// <summary>Payload: the session's id.</summary>
    public const string EndedChannel = "networking_session_ended";

    /// <summary>How long a sign-in lasts, used or not.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const int TimeoutSeconds = 5;
    private const string NotifyEnded = "select id, pg_notify('" + EndedChannel + "', id::text) from ended";
    private readonly NpgsqlDataSource _database;
    private readonly SessionCache _cache;
    private readonly TimeProvider _clock;

    internal SessionStore(NpgsqlDataSource database, SessionCache cache, TimeProvider clock) =>
        (_database, _cache, _clock) = (database, cache, clock);

    /// <summary>
    /// Raised when a session ended, by sign-out, expiry or deactivation, on whichever node; at least
    /// once, within seconds. Handlers must be quick and must not throw: live connections are cut here.
    /// </summary>
    public event EventHandler<SessionEndedEventArgs>? Ended;

    /// <exception cref="InvalidOperationException">The account is gone, or its password has changed.</exception>
    public async Task<Session> Start(User user, CancellationToken ct) =>
        await TryStart(user, client: null, ct) ?? throw new InvalidOperationException("The account has changed.");

    /// <summary>
    /// Holds the account's row while it looks at the stamp: whoever proved an old password a moment before it was
    /// changed gets no session that the change did not end.
    /// </summary>
    /// <param name="client">What it is begun with, for its owner to know it by.</param>
    /// <returns>Null when the account's stamp is not the user's any more.</returns>
    public async Task<Session?> TryStart(User user, string? client, CancellationToken ct)
    {
        await using var command = Sql(
            """
            insert into identity.sessions (id, user_id, created_at, expires_at, refresh_count, client)
            select $1, id, now(), now() + $3, 0, nullif($5, '') from identity.users
            where id = $2 and ($4 = '' or security_stamp = $4) for share returning expires_at
            """,
            Guid.NewGuid(),
            user.Id,
            Lifetime,
            user.SecurityStamp ?? "",
            client ?? ""
        );
        if (await command.ExecuteScalarAsync(ct) is not DateTime expires)
            return null;
        var id = (Guid)command.Parameters[0].Value!;
        return new(id, user.Id, user.Network, user.OrganisationId, user.IsOperator, new(expires));
    }

    /// <summary>The session, if it still counts.</summary>
    /// <exception cref="NpgsqlException">It cannot be known: the request must be refused.</exception>
    public async ValueTask<Session?> Find(Guid id, CancellationToken ct)
    {
        var hearing = _cache.Now;
        if (!_cache.TryFind(id, out var session))
        {
            session = await Read(id, ct);
            if (session is not null)
                _cache.Keep(hearing, session);
            else
                Tell(id);
        }

        return session?.ExpiresAt > _clock.GetUtcNow() ? session : null;
    }

    public Task End(Guid id, CancellationToken ct) => EndWhere("id = $1", ct, id);

    public Task EndAllOf(Guid userId, CancellationToken ct) => EndWhere("user_id = $1", ct, userId);

    /// <returns>False when the user has no such session (any more).</returns>
    public async Task<bool> EndOneOf(Guid userId, Guid id, CancellationToken ct) =>
        await EndWhere("user_id = $1 and id = $2 and expires_at > now()", ct, userId, id) > 0;

    public Task EndOthersOf(Guid userId, Guid kept, CancellationToken ct) =>
        EndWhere("user_id = $1 and id <> $2", ct, userId, kept);

    /// <summary>The user's sessions that count, the newest first.</summary>
    public async Task<List<SessionAnswer>> ListOf(Guid userId, Guid asking, CancellationToken ct)
    {
        await using var command = Sql(
            """
            select id, created_at, coalesce(seen_at, created_at), expires_at, client from identity.sessions
            where user_id = $1 and revoked_at is null and expires_at > now() order by created_at desc, id limit 200
            """,
            userId
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        var sessions = new List<SessionAnswer>();
        while (await row.ReadAsync(ct))
            sessions.Add(
                new(
                    row.GetGuid(0),
                    row.GetValue(4) as string,
                    row.GetFieldValue<DateTimeOffset>(1),
                    row.GetFieldValue<DateTimeOffset>(2),
                    row.GetFieldValue<DateTimeOffset>(3),
                    Current: row.GetGuid(0) == asking
                )
            );
        return sessions;
    }

    /// <summary>
    /// Exchanges the refresh token number <paramref name="count"/>. One that was exchanged before has been copied:
    /// the session ends, for the thief and for the owner.
    /// </summary>
    /// <returns>The next number; null when the session is over.</returns>
    public async Task<int?> Refresh(Guid id, int count, CancellationToken ct)
    {
        await using var command = Sql(
            """
            update identity.sessions set refresh_count = refresh_count + 1
            where id = $1 and refresh_count = $2 and revoked_at is null and expires_at > now()
            returning refresh_count
            """,
            id,
            count
        );
        if (await command.ExecuteScalarAsync(ct) is int next)
            return next;
        await End(id, ct);
        return null;
    }

    /// <summary>Tells of every session that ended within the last while, however it ended; a safety net.</summary>
    internal async Task TellEnded(TimeSpan within, CancellationToken ct)
    {
        await using var command = Sql(
            """
            select id from identity.sessions
            where revoked_at > now() - $1 or (expires_at > now() - $1 and expires_at <= now())
            """,
            within
        );
        foreach (var id in await Ids(command, ct))
            Tell(id);
    }

    internal void Tell(Guid id)
    {
        if (_cache.MarkEnded(id))
            Ended?.Invoke(this, new(id));
    }

    // Not cancellable half-way: whoever asks for the end gets it.
    private async Task<int> EndWhere(string condition, CancellationToken ct, params object[] values)
    {
        ct.ThrowIfCancellationRequested();
        await using var command = Sql(
            $"""
            with ended as (
              update identity.sessions set revoked_at = now() where {condition} and revoked_at is null returning id
            ) {NotifyEnded}
            """,
            values
        );
        var ids = await Ids(command, CancellationToken.None);
        foreach (var id in ids)
            Tell(id);
        return ids.Count;
    }

    // That it was seen is written as seldom as it can be without telling its owner something wrong.
    private async Task<Session?> Read(Guid id, CancellationToken ct)
    {
        await using var command = Sql(
            """
            with seen as (
              update identity.sessions set seen_at = now()
              where id = $1 and revoked_at is null and coalesce(seen_at, created_at) < now() - interval '10 minutes'
            )
            select s.user_id, u.network, u.organisation_id, u.is_operator, s.expires_at
            from identity.sessions s join identity.users u on u.id = s.user_id
            where s.id = $1 and s.revoked_at is null and s.expires_at > now()
            """,
            id
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(
                id,
                row.GetGuid(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetGuid(2),
                row.GetBoolean(3),
                row.GetFieldValue<DateTimeOffset>(4)
            )
            : null;
    }

    private static async Task<List<Guid>> Ids(NpgsqlCommand command, CancellationToken ct)
    {
        var ids = new List<Guid>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            ids.Add(rows.GetGuid(0));
        return ids;
    }

    private NpgsqlCommand Sql(string text, params ReadOnlySpan<object> values) =>
        _database.CreateSql(text, TimeoutSeconds, values);
}
