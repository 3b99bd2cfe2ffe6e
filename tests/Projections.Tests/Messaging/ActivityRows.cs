using CsCheck;
using Networking.Domain.Messages;
using Networking.Domain.Threads;
using Networking.Projections.Analytics;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Messaging;

public sealed class ActivityRows
{
    private static readonly Gen<(Log, int)> LogAndDay = Gen.Select(Act.Log, Gen.Int[-20, 60]);

    /// <summary>What the days up to one add up to is what was started and sent by then, for each company and for all.</summary>
    [Fact]
    public void add_up_to_what_happened_until_any_day() =>
        LogAndDay.Sample(
            (log, days) =>
            {
                var day = DateOnly.FromDateTime(Cast.Begin.AddDays(days).UtcDateTime);
                var rows = AllReadModels.Messaging.Replay(log.Facts).All<ActivityRow>().Select(r => r.Row).ToArray();
                foreach (var company in Cast.Companies.Append(Guid.Empty))
                    Assert.Equal(
                        Counted(log, day, company),
                        rows.Where(r => r.OrganisationId == company && r.Day <= day)
                            .Aggregate(ActivityRow.None(day, company), Sum)
                    );
            },
            iter: 400
        );

    private static ActivityRow Sum(ActivityRow a, ActivityRow b) =>
        a with
        {
            InternalThreads = a.InternalThreads + b.InternalThreads,
            ExternalThreads = a.ExternalThreads + b.ExternalThreads,
            Announcements = a.Announcements + b.Announcements,
            Messages = a.Messages + b.Messages,
        };

    private static ActivityRow Counted(Log log, DateOnly day, Guid company)
    {
        var facts = log.Facts.Select(f => f.Event).Where(e => DateOnly.FromDateTime(e.At.UtcDateTime) <= day).ToArray();
        bool Counts(params Guid?[] sides) => company == Guid.Empty || sides.Contains(company);
        var threads = facts.OfType<ThreadStarted>().Where(t => Counts(t.OrganisationId, t.PartnerId)).ToArray();
        var staff = Cast.People.Concat(Cast.Guests).Where(p => Counts(p.OrganisationId)).ToArray();
        return new ActivityRow(
            day,
            company,
            threads.Count(t => t.Kind == ThreadKind.Internal),
            threads.Count(t => t.Kind == ThreadKind.External),
            threads.Count(t => t.Kind == ThreadKind.Announcement),
            facts.OfType<MessageSent>().Count(m => staff.Any(p => p.Id == m.By))
        );
    }
}
