namespace Networking.Domain.Participation;

/// <summary>Write model of one member's own state in one thread.</summary>
public sealed record ParticipationState(long Read, long Delivered, bool Pinned, bool Muted, bool Archived)
{
    public static readonly ParticipationState Initial = new(0, 0, Pinned: false, Muted: false, Archived: false);

    public static ParticipationState? Evolve(ParticipationState? state, DomainEvent e) =>
        e switch
        {
            // What was read was delivered.
            MessagesRead r => (state ?? Initial) with
            {
                Read = r.Ordinal,
                Delivered = Math.Max(r.Ordinal, (state ?? Initial).Delivered),
            },
            MessagesDelivered d => (state ?? Initial) with { Delivered = d.Ordinal },
            ParticipationChanged c => (state ?? Initial) with
            {
                Pinned = c.Pinned,
                Muted = c.Muted,
                Archived = c.Archived,
            },
            _ => state,
        };
}
