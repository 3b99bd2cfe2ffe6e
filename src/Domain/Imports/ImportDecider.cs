using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Imports;

/// <summary>
/// Decides what of an imported record is new. History is taken as it was: rules of today (roles, an active
/// partnership) do not judge it. What is there already is left alone, so a second import changes nothing.
/// </summary>
public static class ImportDecider
{
    public static Decision Start(ImportRun? run, StartImport c) =>
        run is not null ? Decision.Nothing : new ImportStarted(c.ImportId, c.Format, c.Actor.MemberId, c.At);

    public static Decision Finish(ImportRun? run, FinishImport c) =>
        run is not { Finished: false }
            ? Decision.Nothing
            : new ImportFinished(c.ImportId, c.Messages, c.Repeated, c.Skipped, c.Actor.MemberId, c.At);

    public static Decision People(Organisation? state, ImportPeople c)
    {
        var origin = new Origin(c.ImportId, c.Profile.Domains.FirstOrDefault() ?? c.Profile.Name);
        DomainEvent[] registered = state is null
            ? [new OrganisationRegistered(c.OrganisationId, c.Profile, c.Actor.MemberId, c.FoundedAt, origin)]
            : [];
        var joined = c
            .Members.DistinctBy(m => m.MemberId)
            .Where(m => state?.Members.ContainsKey(m.MemberId) != true)
            .Select(m => new MemberJoined(
                c.OrganisationId,
                m.MemberId,
                m.Email,
                m.DisplayName,
                m.Roles,
                c.Actor.MemberId,
                m.At,
                new Origin(c.ImportId, m.Source)
            ));
        return Decision.Of([.. registered, .. joined]);
    }

    public static Decision Partnership(PartnerRelationship? state, ImportPartnership c)
    {
        if (state is not null || c.OneId == c.OtherId)
            return Decision.Nothing;
        var id = DerivedId.Relationship(c.OneId, c.OtherId);
        var origin = new Origin(c.ImportId, c.Source);
        return Decision.Of([
            new PartnershipRequested(id, c.OneId, c.OtherId, null, c.Actor.MemberId, c.ClaimedAt, origin),
            new PartnershipAccepted(id, c.Actor.MemberId, c.ClaimedAt, origin),
        ]);
    }

    /// <summary>The caller has left out messages that the log has already.</summary>
    public static Decision Conversation(ConversationThread? state, ImportConversation c)
    {
        if (c.Messages.IsEmpty)
            return Decision.Nothing;
        var first = c.Messages[0];
        var missing = c
            .Participants.DistinctBy(p => p.MemberId)
            .Where(p => state?.HasParticipant(p.MemberId) != true)
            .ToArray();
        var origin = new Origin(c.ImportId, first.Source);
        DomainEvent[] opening =
            state is null
                ?
                [
                    new ThreadStarted(
                        c.ThreadId,
                        c.Kind,
                        c.OrganisationId,
                        c.PartnerId,
                        c.PartnerId is { } partner ? DerivedId.Relationship(c.OrganisationId, partner) : null,
                        c.Subject,
                        [.. missing],
                        first.By,
                        first.At,
                        origin
                    ),
                ]
            : missing.Length > 0 ? [new ParticipantsAdded(c.ThreadId, [.. missing], first.By, first.At, origin)]
            : [];
        return Decision.Of([.. opening, .. c.Messages.DistinctBy(m => m.MessageId).SelectMany(m => Message(c, m))]);
    }

    private static IEnumerable<MessageEvent> Message(ImportConversation c, ImportedMessage m)
    {
        var origin = new Origin(c.ImportId, m.Source);
        yield return new MessageSent(
            m.MessageId,
            c.ThreadId,
            m.Body,
            m.ReplyTo,
            m.Mentions,
            m.By,
            m.At,
            origin,
            m.EditedAt
        );
        foreach (var r in m.Reactions.Distinct())
            yield return new ReactionAdded(m.MessageId, c.ThreadId, r.Emoji, r.By, m.At, origin);
    }
}
