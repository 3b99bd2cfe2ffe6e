using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Application.EventStore;

/// <summary>Every event with its name in the log. Names are frozen: a class may be renamed, its name here may not.</summary>
public static class EventCatalog
{
    public static readonly IReadOnlyDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(NetworkFounded)] = "network_founded",
        [typeof(OrganisationRegistered)] = "organisation_registered",
        [typeof(OrganisationProfileChanged)] = "organisation_profile_changed",
        [typeof(OrganisationVerified)] = "organisation_verified",
        [typeof(MemberInvited)] = "member_invited",
        [typeof(MemberJoined)] = "member_joined",
        [typeof(MemberRolesChanged)] = "member_roles_changed",
        [typeof(MemberDeactivated)] = "member_deactivated",
        [typeof(PartnershipRequested)] = "partnership_requested",
        [typeof(PartnershipAccepted)] = "partnership_accepted",
        [typeof(PartnershipDeclined)] = "partnership_declined",
        [typeof(PartnershipWithdrawn)] = "partnership_withdrawn",
        [typeof(PartnershipExpired)] = "partnership_expired",
        [typeof(PartnershipSuspended)] = "partnership_suspended",
        [typeof(PartnershipResumed)] = "partnership_resumed",
        [typeof(PartnershipEnded)] = "partnership_ended",
        [typeof(ThreadStarted)] = "thread_started",
        [typeof(ParticipantsAdded)] = "participants_added",
        [typeof(ParticipantRemoved)] = "participant_removed",
        [typeof(SubjectChanged)] = "subject_changed",
        [typeof(ThreadClosed)] = "thread_closed",
        [typeof(ThreadReopened)] = "thread_reopened",
        [typeof(MessageSent)] = "message_sent",
        [typeof(MessageEdited)] = "message_edited",
        [typeof(MessageDeleted)] = "message_deleted",
        [typeof(ReactionAdded)] = "reaction_added",
        [typeof(ReactionRemoved)] = "reaction_removed",
        [typeof(MessagesRead)] = "messages_read",
        [typeof(MessagesDelivered)] = "messages_delivered",
        [typeof(ParticipationChanged)] = "participation_changed",
        [typeof(ImportStarted)] = "import_started",
        [typeof(ImportFinished)] = "import_finished",
    };

    /// <summary>Every kind of stream with its name in the log, by the state its events fold to. Frozen too.</summary>
    public static readonly IReadOnlyDictionary<Type, string> StreamTypes = new Dictionary<Type, string>
    {
        [typeof(Network)] = "network",
        [typeof(Organisation)] = "organisation",
        [typeof(PartnerRelationship)] = "partner_relationship",
        [typeof(ConversationThread)] = "conversation_thread",
        [typeof(Message)] = "message",
        [typeof(ParticipationState)] = "participation_state",
        [typeof(ImportRun)] = "import_run",
    };

    public static string NameOf(DomainEvent e) => Names[e.GetType()];
}
