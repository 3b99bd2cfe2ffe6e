using System.Collections.Immutable;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.GivenWhenThen;

/// <summary>A log in memory: gives each decider the states that its handler loads.</summary>
public sealed record World(ImmutableDictionary<Guid, ImmutableList<DomainEvent>> Streams)
{
    public static World Of(IEnumerable<DomainEvent> events) =>
        new World(ImmutableDictionary<Guid, ImmutableList<DomainEvent>>.Empty).With(events);

    public World With(IEnumerable<DomainEvent> events) =>
        new(events.Aggregate(Streams, (s, e) => s.SetItem(e.StreamId, s.GetValueOrDefault(e.StreamId, []).Add(e))));

    public Organisation? Organisation(Guid id) => Fold<Organisation>(id, Domain.Organisations.Organisation.Evolve);

    public PartnerRelationship? Relationship(Guid? id) => Fold<PartnerRelationship>(id, PartnerRelationship.Evolve);

    public ConversationThread? Thread(Guid? id) => Fold<ConversationThread>(id, ConversationThread.Evolve);

    public Message? Message(Guid? id) => Fold<Message>(id, Domain.Messages.Message.Evolve);

    public Decision Decide(Command command) =>
        command switch
        {
            FoundNetwork c => NetworkDecider.Found(
                Fold<Network>(DerivedId.Network(c.Actor.Network), Network.Evolve),
                c
            ),
            RegisterOrganisation c => OrganisationDecider.Register(Organisation(c.OrganisationId), c),
            ChangeOrganisationProfile c => OrganisationDecider.ChangeProfile(Mine(c), c),
            VerifyOrganisation c => OrganisationDecider.Verify(Organisation(c.OrganisationId), c),
            InviteMember c => OrganisationDecider.Invite(Mine(c), c),
            AcceptInvitation c => OrganisationDecider.Accept(Mine(c), c),
            ChangeMemberRoles c => OrganisationDecider.ChangeRoles(Mine(c), c),
            DeactivateMember c => OrganisationDecider.Deactivate(Mine(c), c),
            RequestPartnership c => PartnerRelationshipDecider.Request(
                Relationship(DerivedId.Relationship(c.Actor.OrganisationId, c.OrganisationId)),
                Mine(c),
                Organisation(c.OrganisationId),
                c
            ),
            AcceptPartnership c => PartnerRelationshipDecider.Accept(Relationship(c.RelationshipId), Mine(c), c),
            DeclinePartnership c => PartnerRelationshipDecider.Decline(Relationship(c.RelationshipId), Mine(c), c),
            WithdrawPartnership c => PartnerRelationshipDecider.Withdraw(Relationship(c.RelationshipId), Mine(c), c),
            ExpirePartnership c => PartnerRelationshipDecider.Expire(Relationship(c.RelationshipId), c),
            SuspendPartnership c => PartnerRelationshipDecider.Suspend(Relationship(c.RelationshipId), Mine(c), c),
            ResumePartnership c => PartnerRelationshipDecider.Resume(Relationship(c.RelationshipId), Mine(c), c),
            EndPartnership c => PartnerRelationshipDecider.End(Relationship(c.RelationshipId), Mine(c), c),
            StartThread c => ThreadDecider.Start(Starting(c), c),
            AddParticipants c => ThreadDecider.Add(Context(c.ThreadId, c), c),
            RemoveParticipant c => ThreadDecider.Remove(Context(c.ThreadId, c), c),
            ChangeSubject c => ThreadDecider.ChangeSubject(Context(c.ThreadId, c), c),
            CloseThread c => ThreadDecider.Close(Context(c.ThreadId, c), c),
            ReopenThread c => ThreadDecider.Reopen(Context(c.ThreadId, c), c),
            SendMessage c => MessageDecider.Send(Context(c.ThreadId, c), Message(c.MessageId), Message(c.ReplyTo), c),
            EditMessage c => MessageDecider.Edit(ContextOf(c.MessageId, c), Message(c.MessageId), c),
            DeleteMessage c => MessageDecider.Delete(ContextOf(c.MessageId, c), Message(c.MessageId), c),
            AddReaction c => ReactionDecider.Add(ContextOf(c.MessageId, c), Message(c.MessageId), c),
            RemoveReaction c => ReactionDecider.Remove(ContextOf(c.MessageId, c), Message(c.MessageId), c),
            MarkRead c => ParticipationDecider.Read(Context(c.ThreadId, c), Kept(c.ThreadId, c), c),
            MarkDelivered c => ParticipationDecider.Delivered(Context(c.ThreadId, c), Kept(c.ThreadId, c), c),
            ChangeParticipation c => ParticipationDecider.Change(Context(c.ThreadId, c), Kept(c.ThreadId, c), c),
            StartImport c => ImportDecider.Start(Fold<ImportRun>(c.ImportId, ImportRun.Evolve), c),
            FinishImport c => ImportDecider.Finish(Fold<ImportRun>(c.ImportId, ImportRun.Evolve), c),
            ImportPeople c => ImportDecider.People(Organisation(c.OrganisationId), c),
            ImportPartnership c => ImportDecider.Partnership(
                Relationship(DerivedId.Relationship(c.OneId, c.OtherId)),
                c
            ),
            ImportConversation c => ImportDecider.Conversation(
                Thread(c.ThreadId),
                c with
                {
                    Messages = c.Messages.RemoveAll(m => Message(m.MessageId) is not null),
                }
            ),
            _ => throw new NotSupportedException(command.GetType().Name),
        };

    private Organisation? Mine(Command c) => Organisation(c.Actor.OrganisationId);

    private ParticipationState? Kept(Guid threadId, Command c) =>
        Fold<ParticipationState>(DerivedId.Participation(threadId, c.Actor.MemberId), ParticipationState.Evolve);

    private ThreadContext Context(Guid? threadId, Command c) =>
        Thread(threadId) is { } thread
            ? new ThreadContext(thread, Mine(c), Partner: null, Relationship(thread.RelationshipId))
            : new ThreadContext(null, null, null, null);

    private ThreadContext ContextOf(Guid messageId, Command c) => Context(Message(messageId)?.ThreadId, c);

    private ThreadContext Starting(StartThread c)
    {
        var relationship = Relationship(c.RelationshipId);
        var mine = c.Actor.OrganisationId;
        var partner = relationship?.Has(mine) == true ? Organisation(relationship.Other(mine)) : null;
        return new ThreadContext(Thread(c.ThreadId), Mine(c), partner, relationship);
    }

    private T? Fold<T>(Guid? id, Func<T?, DomainEvent, T?> evolve)
        where T : class => id is { } stream ? Streams.GetValueOrDefault(stream, []).Aggregate((T?)null, evolve) : null;
}
