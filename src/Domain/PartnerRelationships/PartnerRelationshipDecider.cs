using Networking.Domain.Organisations;

namespace Networking.Domain.PartnerRelationships;

/// <summary>
/// Decides on partnerships. <c>mine</c> is the actor's organisation. Whoever is not of one of the two sides is told
/// that there is no such relationship. A verb whose effect is so already changes nothing and is accepted.
/// </summary>
public static class PartnerRelationshipDecider
{
    /// <summary>Asks for a partnership. A crossed request is the other side's consent: it accepts the first one.</summary>
    public static Decision Request(
        PartnerRelationship? state,
        Organisation? mine,
        Organisation? other,
        RequestPartnership c
    ) =>
        mine is null || other is null ? Rejection.NotFound("organisation")
        : mine.Id == other.Id ? Rejection.Refused("own_organisation", "An organisation cannot partner with itself.")
        : !mine.IsAdministrator(c.Actor.MemberId) ? NotAnAdministrator
        : state?.Status is PartnershipStatus.Suspended ? WrongStatus(state, "request again")
        : state?.IsActive == true ? Decision.Nothing
        : state?.IsPendingAt(c.At) == true && state.RequesterId == mine.Id ? Decision.Nothing
        : state?.IsPendingAt(c.At) == true ? new PartnershipAccepted(state.Id, c.Actor.MemberId, c.At)
        : Decision.Of([.. Lapsed(state, c.At), Requested(mine.Id, other.Id, c)]);

    public static Decision Accept(PartnerRelationship? state, Organisation? mine, AcceptPartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.IsActive && state.ReceiverId == mine!.Id ? Decision.Nothing
            : state.ReceiverId != mine!.Id ? OnlyTheOtherSide
            : !state.IsPendingAt(c.At) ? NotPending(state, c.At)
            : new PartnershipAccepted(state.Id, c.Actor.MemberId, c.At)
        );

    public static Decision Decline(PartnerRelationship? state, Organisation? mine, DeclinePartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.Status == PartnershipStatus.Declined && state.ReceiverId == mine!.Id ? Decision.Nothing
            : state.ReceiverId != mine!.Id ? OnlyTheOtherSide
            : !state.IsPendingAt(c.At) ? NotPending(state, c.At)
            : new PartnershipDeclined(state.Id, c.Reason, c.Actor.MemberId, c.At)
        );

    public static Decision Withdraw(PartnerRelationship? state, Organisation? mine, WithdrawPartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.Status == PartnershipStatus.Withdrawn && state.RequesterId == mine!.Id ? Decision.Nothing
            : state.RequesterId != mine!.Id
                ? Rejection.Forbidden("not_the_requester", "Only the side that asked may withdraw.")
            : !state.IsPendingAt(c.At) ? NotPending(state, c.At)
            : new PartnershipWithdrawn(state.Id, c.Actor.MemberId, c.At)
        );

    public static Decision Expire(PartnerRelationship? state, ExpirePartnership c) =>
        state is null ? Rejection.NotFound("partner relationship") : Decision.Of(Lapsed(state, c.At));

    public static Decision Suspend(PartnerRelationship? state, Organisation? mine, SuspendPartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.Status == PartnershipStatus.Suspended && state.SuspendedBy == mine!.Id ? Decision.Nothing
            : !state.IsActive ? WrongStatus(state, "suspend")
            : new PartnershipSuspended(state.Id, mine!.Id, c.Reason, c.Actor.MemberId, c.At)
        );

    public static Decision Resume(PartnerRelationship? state, Organisation? mine, ResumePartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.IsActive ? Decision.Nothing
            : state.Status != PartnershipStatus.Suspended ? WrongStatus(state, "resume")
            : state.SuspendedBy != mine!.Id
                ? Rejection.Forbidden("not_the_suspender", "Only the side that suspended may resume.")
            : new PartnershipResumed(state.Id, mine.Id, c.Actor.MemberId, c.At)
        );

    public static Decision End(PartnerRelationship? state, Organisation? mine, EndPartnership c) =>
        Guard(state, mine, c)
        ?? (
            state!.Status == PartnershipStatus.Ended ? Decision.Nothing
            : state.Status is not (PartnershipStatus.Active or PartnershipStatus.Suspended) ? WrongStatus(state, "end")
            : new PartnershipEnded(state.Id, mine!.Id, c.Reason, c.Actor.MemberId, c.At)
        );

    private static readonly Rejection NotAnAdministrator = Rejection.Forbidden(
        "not_an_administrator",
        "Only an owner or admin may speak for the organisation."
    );

    private static readonly Rejection OnlyTheOtherSide = Rejection.Forbidden(
        "not_the_receiver",
        "Only the side that was asked may answer."
    );

    private static Decision? Guard(PartnerRelationship? state, Organisation? mine, Command c) =>
        state is null || mine is null || !state.Has(mine.Id) ? Rejection.NotFound("partner relationship")
        : !mine.IsAdministrator(c.Actor.MemberId) ? NotAnAdministrator
        : (Decision?)null;

    private static PartnershipRequested Requested(Guid mine, Guid other, RequestPartnership c) =>
        new(DerivedId.Relationship(mine, other), mine, other, c.Note, c.Actor.MemberId, c.At);

    // An overdue request has lapsed even when the sweep has not come by yet: the log says so before the next fact.
    private static IEnumerable<DomainEvent> Lapsed(PartnerRelationship? state, DateTimeOffset at) =>
        state?.Status == PartnershipStatus.Requested && !state.IsPendingAt(at)
            ? [new PartnershipExpired(state.Id, Guid.Empty, state.RequestedAt + PartnerRelationship.RequestLifetime)]
            : [];

    private static Rejection NotPending(PartnerRelationship state, DateTimeOffset at) =>
        state.Status == PartnershipStatus.Requested && !state.IsPendingAt(at)
            ? Rejection.Refused("request_expired", "The request was not answered within 30 days.")
            : Rejection.Refused("request_not_pending", "There is no request waiting for an answer.");

    private static Rejection WrongStatus(PartnerRelationship state, string verb) =>
        Rejection.Refused(
            "relationship_" + state.Status.ToString().ToLowerInvariant(),
            $"One cannot {verb} while the relationship is {state.Status.ToString().ToLowerInvariant()}."
        );
}
