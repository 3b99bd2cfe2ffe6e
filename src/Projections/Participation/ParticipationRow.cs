using Networking.Projections.ReadModels;

namespace Networking.Projections.Participation;

/// <summary>
/// One member's own state in one thread. Unread = the thread's last ordinal − <paramref name="ReadOrdinal"/>; sending
/// moves the sender's marker to the own message. In an announcement a row exists only once the member did something.
/// </summary>
/// <param name="StayedSince">Position of the join that the present (or last) stay began with.</param>
/// <param name="ArchivedAtOrdinal">The thread's last ordinal when it was archived: a newer message brings it back.</param>
public sealed record ParticipationRow(
    Guid MemberId,
    Guid ThreadId,
    Guid OrganisationId,
    bool IsPresent,
    long StayedSince,
    long ReadOrdinal,
    long DeliveredOrdinal,
    bool IsPinned,
    bool IsMuted,
    long? ArchivedAtOrdinal
)
{
    public static readonly ReadModelTable Table = new(
        typeof(ParticipationRow),
        "participations",
        keys: 2,
        ReadModelIndex.On("thread_id")
    );

    public static ParticipationRow In(Guid threadId, Guid memberId, Guid organisationId, long position, long read) =>
        new(memberId, threadId, organisationId, true, position, read, read, false, false, null);
}

/// <summary>A stretch of positions during which a member took part in a thread: what the feed may show.</summary>
/// <param name="Until">The position that ended it, included; null while it lasts.</param>
public sealed record StayRow(Guid MemberId, Guid ThreadId, long Since, long? Until)
{
    public static readonly ReadModelTable Table = new(typeof(StayRow), "stays", keys: 3);
}
