using System.Collections.Immutable;
using Networking.Domain.Organisations;

namespace Networking.Domain.Threads;

/// <summary>Decides on conversations: start, who takes part, subject, open or closed.</summary>
public static class ThreadDecider
{
    /// <param name="context">The thread (null unless the id is taken) and both sides.</param>
    public static Decision Start(ThreadContext context, StartThread c)
    {
        if (context.Mine?.Active(c.Actor.MemberId) is null)
            return Rejection.Forbidden("not_a_member", "Only an active member starts threads.");
        if (context.Thread is not null)
            return Rejection.Refused("thread_exists", "That thread id is taken.");
        return c.Kind switch
        {
            ThreadKind.Internal => StartInternal(context.Mine, c),
            ThreadKind.External => StartExternal(context, c),
            ThreadKind.Announcement => StartAnnouncement(context.Mine, c),
        };
    }

    /// <summary>Each side brings in its own people; the one who starts the thread may name both sides' people.</summary>
    public static Decision Add(ThreadContext context, AddParticipants c)
    {
        if (context.WhyNotIn(c.Actor) is { } why)
            return why;
        var thread = context.Thread!;
        if (thread.Kind == ThreadKind.Announcement)
            return AudienceIsEveryone;
        if (thread.IsClosed)
            return Rejection.Refused("thread_closed", "The thread is closed.");
        if (thread.Kind == ThreadKind.External && context.Relationship?.IsActive != true)
            return context.WhyNotWrite(c.Actor)!;
        var added = c.MemberIds.Distinct().Where(id => !thread.HasParticipant(id)).ToImmutableArray();
        if (added.Any(id => context.Mine!.Active(id) is null))
            return UnknownMember;
        return added.IsEmpty
            ? Decision.Nothing
            : new ParticipantsAdded(
                thread.Id,
                [.. added.Select(id => new Participant(id, context.Mine!.Id))],
                c.Actor.MemberId,
                c.At
            );
    }

    public static Decision Remove(ThreadContext context, RemoveParticipant c)
    {
        if (context.WhyNotIn(c.Actor) is { } why)
            return why;
        var thread = context.Thread!;
        if (thread.Kind == ThreadKind.Announcement)
            return AudienceIsEveryone;
        if (!thread.Participants.TryGetValue(c.MemberId, out var seat))
            return Rejection.NotFound("participant");
        if (!seat.Present)
            return Decision.Nothing;
        var own = c.MemberId == c.Actor.MemberId;
        var mayRemove = thread.StartedBy == c.Actor.MemberId || context.Mine!.IsAdministrator(c.Actor.MemberId);
        if (!own && seat.OrganisationId != context.Mine!.Id)
            return Rejection.Forbidden("not_your_member", "Each company takes out its own people only.");
        if (!own && !mayRemove)
            return Rejection.Forbidden("not_an_administrator", "Only the starter or an admin takes others out.");
        return new ParticipantRemoved(thread.Id, c.MemberId, c.Actor.MemberId, c.At);
    }

    public static Decision ChangeSubject(ThreadContext context, ChangeSubject c) =>
        context.WhyNotWrite(c.Actor) is { } why ? why
        : context.Thread!.Subject.Text == c.Subject.Text ? Decision.Nothing
        : new SubjectChanged(context.Thread.Id, c.Subject, c.Actor.MemberId, c.At);

    public static Decision Close(ThreadContext context, CloseThread c) =>
        context.WhyNotIn(c.Actor) is { } why ? why
        : WhyNotGovern(context, c.Actor) is { } no ? no
        : context.Thread!.IsClosed ? Decision.Nothing
        : new ThreadClosed(context.Thread.Id, c.Actor.MemberId, c.At);

    public static Decision Reopen(ThreadContext context, ReopenThread c) =>
        context.WhyNotIn(c.Actor) is { } why ? why
        : WhyNotGovern(context, c.Actor) is { } no ? no
        : !context.Thread!.IsClosed ? Decision.Nothing
        : context.Thread.Kind == ThreadKind.External && context.Relationship?.IsActive != true
            ? Rejection.Refused("relationship_not_active", "The two companies have no active partnership.")
        : new ThreadReopened(context.Thread.Id, c.Actor.MemberId, c.At);

    private static readonly Rejection UnknownMember = Rejection.Invalid(
        "unknown_member",
        "Every participant must be an active member of a company that takes part."
    );

    private static readonly Rejection AudienceIsEveryone = Rejection.Refused(
        "audience_is_everyone",
        "An announcement goes to everyone in the company: nobody is added or taken out."
    );

    private static Decision StartInternal(Organisation mine, StartThread c)
    {
        var ids = c.Participants.Append(c.Actor.MemberId).Distinct().ToImmutableArray();
        return ids.Any(id => mine.Active(id) is null)
            ? UnknownMember
            : Started(c, mine.Id, partner: null, [.. ids.Select(id => new Participant(id, mine.Id))]);
    }

    private static Decision StartExternal(ThreadContext context, StartThread c)
    {
        if (context.Relationship is null || context.Partner is null || !context.Relationship.Has(context.Mine!.Id))
            return Rejection.NotFound("partner relationship");
        if (!context.Relationship.IsActive)
            return Rejection.Refused("relationship_not_active", "The two companies have no active partnership.");
        var ids = c.Participants.Append(c.Actor.MemberId).Distinct().ToImmutableArray();
        if (ids.Any(id => context.SideOf(id) is null))
            return UnknownMember;
        if (!ids.Any(id => context.SideOf(id) == context.Partner.Id))
            ids = [.. ids, .. Contacts(context.Partner)];
        var seats = ids.Select(id => new Participant(id, context.SideOf(id)!.Value)).ToImmutableArray();
        return seats.Any(p => p.OrganisationId == context.Partner.Id)
            ? Started(c, context.Mine.Id, context.Partner.Id, seats)
            : Rejection.Refused("partner_unreachable", "The partner has nobody who could answer yet.");
    }

    private static Decision StartAnnouncement(Organisation mine, StartThread c) =>
        mine.IsAdministrator(c.Actor.MemberId)
            ? Started(c, mine.Id, partner: null, [])
            : Rejection.Forbidden("not_an_administrator", "Only an owner or admin announces.");

    // Nobody named on the partner's side: its administrators are whom one writes to.
    private static IEnumerable<Guid> Contacts(Organisation partner) =>
        partner.Members.Keys.Where(partner.IsAdministrator).Order();

    private static Rejection? WhyNotGovern(ThreadContext context, Actor actor) =>
        context.Thread!.Kind == ThreadKind.Announcement && !context.Mine!.IsAdministrator(actor.MemberId)
            ? Rejection.Forbidden("not_an_administrator", "Only an owner or admin opens or closes announcements.")
            : null;

    private static ThreadStarted Started(
        StartThread c,
        Guid organisation,
        Guid? partner,
        ImmutableArray<Participant> participants
    ) =>
        new(
            c.ThreadId,
            c.Kind,
            organisation,
            partner,
            partner is null ? null : c.RelationshipId,
            c.Subject,
            participants,
            c.Actor.MemberId,
            c.At
        );
}
