using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Threads;

/// <summary>
/// A thread with what decides who may do what in it: the actor's organisation, the partner's, and their relationship
/// (the last two for an external thread only).
/// </summary>
public sealed record ThreadContext(
    ConversationThread? Thread,
    Organisation? Mine,
    Organisation? Partner,
    PartnerRelationship? Relationship
)
{
    /// <summary>Null when the actor takes part; else the refusal. Who never took part is told nothing.</summary>
    public Rejection? WhyNotIn(Actor actor) =>
        Thread is null ? Rejection.NotFound("thread")
        : Mine?.Active(actor.MemberId) is null ? Rejection.NotFound("thread")
        : Thread.Includes(actor) ? null
        : Thread.Participants.ContainsKey(actor.MemberId)
            ? Rejection.Refused("not_a_participant", "You no longer take part in this thread.")
        : Rejection.NotFound("thread");

    /// <summary>Null when the actor may answer what was said with a sign of their own; else the refusal.</summary>
    public Rejection? WhyNotReact(Actor actor) =>
        WhyNotIn(actor)
        ?? (
            Thread!.IsClosed ? Rejection.Refused("thread_closed", "The thread is closed.")
            : Thread.Kind == ThreadKind.External && Relationship?.IsActive != true
                ? Rejection.Refused("relationship_not_active", "The two companies have no active partnership.")
            : null
        );

    /// <summary>Null when the actor may add to the conversation now; else the refusal.</summary>
    public Rejection? WhyNotWrite(Actor actor) =>
        WhyNotReact(actor)
        ?? (
            Thread!.Kind == ThreadKind.Announcement && !Mine!.IsAdministrator(actor.MemberId)
                ? Rejection.Forbidden("not_an_administrator", "Only an owner or admin writes announcements.")
                : null
        );

    /// <summary>The organisation of a member who may be in this thread, or null.</summary>
    public Guid? SideOf(Guid memberId) =>
        Mine?.Active(memberId) is not null ? Mine.Id
        : Partner?.Active(memberId) is not null ? Partner.Id
        : null;
}
