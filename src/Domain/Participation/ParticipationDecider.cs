using Networking.Domain.Threads;

namespace Networking.Domain.Participation;

/// <summary>Decides on a member's own state in a thread. Markers only move forward; going back changes nothing.</summary>
public static class ParticipationDecider
{
    public static Decision Read(ThreadContext context, ParticipationState? state, MarkRead c) =>
        context.WhyNotIn(c.Actor) is { } why ? why
        : c.Ordinal > c.LastOrdinal ? BeyondTheEnd
        : c.Ordinal <= (state ?? ParticipationState.Initial).Read ? Decision.Nothing
        : new MessagesRead(c.ThreadId, c.Actor.MemberId, c.Ordinal, c.Actor.MemberId, c.At);

    public static Decision Delivered(ThreadContext context, ParticipationState? state, MarkDelivered c) =>
        context.WhyNotIn(c.Actor) is { } why ? why
        : c.Ordinal > c.LastOrdinal ? BeyondTheEnd
        : c.Ordinal <= (state ?? ParticipationState.Initial).Delivered ? Decision.Nothing
        : new MessagesDelivered(c.ThreadId, c.Actor.MemberId, c.Ordinal, c.Actor.MemberId, c.At);

    public static Decision Change(ThreadContext context, ParticipationState? state, ChangeParticipation c)
    {
        if (context.WhyNotIn(c.Actor) is { } why)
            return why;
        var now = state ?? ParticipationState.Initial;
        var wanted = now with
        {
            Pinned = c.Pinned ?? now.Pinned,
            Muted = c.Muted ?? now.Muted,
            Archived = c.Archived ?? now.Archived,
        };
        // Archiving again is not idle: a message may have brought the thread back since.
        return wanted == now && c.Archived is not true
            ? Decision.Nothing
            : new ParticipationChanged(
                c.ThreadId,
                c.Actor.MemberId,
                wanted.Pinned,
                wanted.Muted,
                wanted.Archived,
                c.Actor.MemberId,
                c.At,
                ArchivedNow: c.Archived is true
            );
    }

    private static readonly Rejection BeyondTheEnd = Rejection.Invalid(
        "ordinal_beyond_end",
        "The marker points behind the thread's last message."
    );
}
