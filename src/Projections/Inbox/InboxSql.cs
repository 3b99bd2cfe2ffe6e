namespace Networking.Projections.Inbox;

internal static class InboxSql
{
    /// <summary>
    /// The threads of member $2 of organisation $3: those that name the member, and announcements to the organisation that
    /// the member has not touched yet. The imported history that a thread began with counts as read.
    /// </summary>
    /// <param name="only">A condition on the thread <c>t</c>.</param>
    public static string Mine(string only = "true") =>
        $"""
            mine as materialized (
              select t.thread_id, t.kind, t.organisation_id, t.partner_id, t.last_ordinal, t.last_activity_at,
                     greatest(p.read_ordinal, t.history_ordinal) as read_ordinal, p.is_pinned, p.is_muted, coalesce(p.archived_at_ordinal >= t.last_ordinal, false) as is_archived
              from read_models.participations p
              join read_models.threads t on t.tenant_id = p.tenant_id and t.thread_id = p.thread_id
              where p.tenant_id = $1 and p.member_id = $2 and p.is_present and {only}
              union all
              select t.thread_id, t.kind, t.organisation_id, t.partner_id, t.last_ordinal, t.last_activity_at,
                     t.history_ordinal, false, false, false
              from read_models.threads t
              where t.tenant_id = $1 and t.announced_to = $3 and {only}
                and not exists (select from read_models.participations p
                                where p.tenant_id = $1 and p.member_id = $2 and p.thread_id = t.thread_id)
            )
            """;
}
