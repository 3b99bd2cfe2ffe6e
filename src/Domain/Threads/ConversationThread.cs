using System.Collections.Immutable;

namespace Networking.Domain.Threads;

/// <summary>Write model of a thread. (Its plain name belongs to <see cref="System.Threading.Thread"/>.)</summary>
/// <param name="Participants">Everyone who ever took part; the value tells who does now.</param>
public sealed record ConversationThread(
    Guid Id,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    Guid? RelationshipId,
    Guid StartedBy,
    SealedText Subject,
    bool IsClosed,
    ImmutableDictionary<Guid, ConversationThread.Seat> Participants
)
{
    /// <summary>A member's place in the thread; kept when the member has left, so that a removal stays explicable.</summary>
    public readonly record struct Seat(Guid OrganisationId, bool Present);

    public bool HasParticipant(Guid memberId) => Participants.TryGetValue(memberId, out var seat) && seat.Present;

    /// <summary>Whether this actor takes part: by name, or as one of an announcement's audience.</summary>
    public bool Includes(Actor actor) =>
        Kind == ThreadKind.Announcement ? actor.OrganisationId == OrganisationId : HasParticipant(actor.MemberId);

    public static ConversationThread? Evolve(ConversationThread? state, DomainEvent e) =>
        (state, e) switch
        {
            (null, ThreadStarted s) => new(
                s.ThreadId,
                s.Kind,
                s.OrganisationId,
                s.PartnerId,
                s.RelationshipId,
                s.By,
                s.Subject,
                IsClosed: false,
                Seated(ImmutableDictionary<Guid, Seat>.Empty, s.Participants)
            ),
            (not null, ParticipantsAdded a) => state with { Participants = Seated(state.Participants, a.Participants) },
            (not null, ParticipantRemoved r) => state with
            {
                Participants = state.Participants.SetItem(
                    r.MemberId,
                    state.Participants[r.MemberId] with
                    {
                        Present = false,
                    }
                ),
            },
            (not null, SubjectChanged c) => state with { Subject = c.Subject },
            (not null, ThreadClosed) => state with { IsClosed = true },
            (not null, ThreadReopened) => state with { IsClosed = false },
            _ => state,
        };

    private static ImmutableDictionary<Guid, Seat> Seated(
        ImmutableDictionary<Guid, Seat> seats,
        ImmutableArray<Participant> participants
    ) => seats.SetItems(participants.Select(p => KeyValuePair.Create(p.MemberId, new Seat(p.OrganisationId, true))));
}
