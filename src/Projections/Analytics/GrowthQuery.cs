using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Analytics;

public enum GrowthGrain
{
    Day,
    Week,
    Month,
}

/// <summary>The state at the end of a day, week (ISO, from Monday) or month: totals of everything up to then.</summary>
/// <param name="Period">The first day of the period.</param>
/// <param name="MessagesInPeriod">Messages of this period alone; <paramref name="Messages"/> is the total.</param>
public sealed record GrowthPoint(
    DateOnly Period,
    long Organisations,
    long Members,
    GrowthRelationships Relationships,
    GrowthThreads Threads,
    long Messages,
    long MessagesInPeriod
);

public sealed record GrowthRelationships(
    long Requested,
    long Active,
    long Suspended,
    long Declined,
    long Withdrawn,
    long Expired,
    long Ended
);

public sealed record GrowthThreads(long Internal, long External, long Announcements);

/// <summary>
/// The growth curve. Formula: for each column, the sum of its daily differences over all days up to the period's end
/// and not after <c>asOf</c>. A period without events repeats the totals of the one before.
/// </summary>
public sealed class GrowthQuery(NpgsqlDataSource database)
{
    /// <param name="organisationId">Of one organisation; empty for the whole network.</param>
    /// <param name="from">First day; null for the first day with an event.</param>
    /// <param name="to">Last day, included; null for <paramref name="asOf"/>, else the last day with an event.</param>
    public Task<List<GrowthPoint>> Read(
        string network,
        Guid organisationId,
        DateOnly? from,
        DateOnly? to,
        GrowthGrain grain,
        DateOnly? asOf,
        CancellationToken ct
    ) =>
        database.Query(
            network,
            Sql.Statement(
                """
                with days as (
                  select * from (
                    select tenant_id, organisation_id, day, organisations, members, requested, active, suspended, declined, withdrawn,
                           expired, ended, 0 as internal_threads, 0 as external_threads, 0 as announcements, 0 as messages
                    from read_models.growth
                    union all
                    select tenant_id, organisation_id, day, 0, 0, 0, 0, 0, 0, 0,
                           0, 0, internal_threads, external_threads, announcements, messages
                    from read_models.activity
                  ) d
                  where tenant_id = $1 and organisation_id = $2 and ($5::date is null or day <= $5) and ($4::date is null or day <= $4)
                ),
                bounds as (
                  select coalesce($3::date, (select min(day) from days)) as first,
                         least(coalesce($4::date, $5::date, (select max(day) from days)), $5::date) as last
                ),
                periods as (
                  select date_trunc($6, d)::date as period
                  from bounds, generate_series(date_trunc($6, first::timestamp), last::timestamp, ('1 ' || $6)::interval) d
                ),
                changes as (
                  select greatest(date_trunc($6, day::timestamp)::date, (select min(period) from periods)) as period,
                         date_trunc($6, day::timestamp)::date as own, days.*
                  from days
                ),
                sums as (
                  select period, sum(organisations) as organisations, sum(members) as members,
                         sum(requested) as requested, sum(active) as active, sum(suspended) as suspended, sum(declined) as declined,
                         sum(withdrawn) as withdrawn, sum(expired) as expired, sum(ended) as ended,
                         sum(internal_threads) as internal_threads, sum(external_threads) as external_threads,
                         sum(announcements) as announcements, sum(messages) as messages,
                         sum(messages) filter (where own = period) as messages_in_period
                  from changes group by period
                )
                select p.period,
                       (sum(organisations) over w)::bigint as organisations, (sum(members) over w)::bigint as members,
                       (sum(requested) over w)::bigint as requested, (sum(active) over w)::bigint as active,
                       (sum(suspended) over w)::bigint as suspended, (sum(declined) over w)::bigint as declined,
                       (sum(withdrawn) over w)::bigint as withdrawn, (sum(expired) over w)::bigint as expired,
                       (sum(ended) over w)::bigint as ended, (sum(internal_threads) over w)::bigint as internal_threads,
                       (sum(external_threads) over w)::bigint as external_threads, (sum(announcements) over w)::bigint as announcements,
                       (sum(messages) over w)::bigint as messages, coalesce(messages_in_period, 0)::bigint as messages_in_period
                from periods p left join sums s on s.period = p.period
                window w as (order by p.period)
                order by p.period
                """,
                network,
                organisationId,
                Sql.Maybe(from),
                Sql.Maybe(to),
                Sql.Maybe(asOf),
                grain.ToString().ToLowerInvariant()
            ),
            Point,
            ct
        );

    private static GrowthPoint Point(NpgsqlDataReader r) =>
        new(
            r.Get<DateOnly>("period"),
            r.Get<long>("organisations"),
            r.Get<long>("members"),
            new(
                r.Get<long>("requested"),
                r.Get<long>("active"),
                r.Get<long>("suspended"),
                r.Get<long>("declined"),
                r.Get<long>("withdrawn"),
                r.Get<long>("expired"),
                r.Get<long>("ended")
            ),
            new(r.Get<long>("internal_threads"), r.Get<long>("external_threads"), r.Get<long>("announcements")),
            r.Get<long>("messages"),
            r.Get<long>("messages_in_period")
        );
}
