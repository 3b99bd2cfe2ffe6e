using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Networking.Application.Appending;

/// <summary>
/// Every accepted command id, for ever (architecture rule 4): (network, command) is unique in the transaction of the
/// command's events. Refusals are not kept: they changed nothing, and a repeat may be judged anew.
/// </summary>
internal static class CommandLog
{
    /// <summary>
    /// What the command is, and of what: a key that comes again for another thread is another command, not a repeat. No
    /// text is part of it, not even as a hash: erased text must leave no trace to guess by.
    /// </summary>
    public static string KindOf(Command command) =>
        TargetOf(command) is { } target ? $"{command.GetType().Name} {target:N}" : command.GetType().Name;

    private static Guid? TargetOf(Command command) =>
        command switch
        {
            SendMessage c => c.ThreadId,
            EditMessage c => c.MessageId,
            DeleteMessage c => c.MessageId,
            AddReaction c => DerivedId.Reaction(c.MessageId, c.Emoji),
            RemoveReaction c => DerivedId.Reaction(c.MessageId, c.Emoji),
            AddParticipants c => c.ThreadId,
            RemoveParticipant c => DerivedId.Participation(c.ThreadId, c.MemberId),
            ChangeSubject c => c.ThreadId,
            CloseThread c => c.ThreadId,
            ReopenThread c => c.ThreadId,
            MarkRead c => c.ThreadId,
            MarkDelivered c => c.ThreadId,
            ChangeParticipation c => c.ThreadId,
            RequestPartnership c => c.OrganisationId,
            AcceptPartnership c => c.RelationshipId,
            DeclinePartnership c => c.RelationshipId,
            WithdrawPartnership c => c.RelationshipId,
            SuspendPartnership c => c.RelationshipId,
            ResumePartnership c => c.RelationshipId,
            EndPartnership c => c.RelationshipId,
            ChangeMemberRoles c => c.MemberId,
            DeactivateMember c => c.MemberId,
            VerifyOrganisation c => c.OrganisationId,
            _ => null,
        };

    /// <summary>
    /// One multi-row insert for the group. A command's position is looked up by its last event when it is repeated;
    /// one without events keeps the position of what it relied on.
    /// </summary>
    public static NpgsqlBatchCommand Record(string network, IReadOnlyList<PlannedAppend> group) =>
        Sql.Statement(
            """
            insert into events.commands (tenant_id, command_id, by, kind, stream_id, version, position)
            select $1, * from unnest($2::uuid[], $3::uuid[], $4::varchar[], $5::uuid[], $6::bigint[], $7::bigint[])
            """,
            network,
            group.Select(p => p.Command.CommandId).ToArray(),
            group.Select(p => p.Command.Actor.MemberId).ToArray(),
            group.Select(p => KindOf(p.Command)).ToArray(),
            group.Select(p => p.LastStream?.Id).ToArray(),
            group.Select(p => p.LastStream?.After.Version).ToArray(),
            group.Select(p => p.LastStream is null ? p.Position : (long?)null).ToArray()
        );

    public static Table Table()
    {
        var table = new Table("events.commands");
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn<Guid>("command_id").AsPrimaryKey();
        table.AddColumn<Guid>("by").NotNull();
        table.AddColumn("kind", "varchar").NotNull();
        table.AddColumn<Guid>("stream_id");
        table.AddColumn<long>("version");
        table.AddColumn<long>("position");
        return table;
    }
}
