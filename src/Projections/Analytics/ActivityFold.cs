using Networking.Domain.Messages;
using Networking.Domain.Threads;
using Networking.Projections.Participation;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>Runs after the <see cref="ParticipationFold"/>, which knows whose member a sender is.</summary>
public static class ActivityFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case ThreadStarted t:
                Guid[] sides = t.PartnerId is { } partner ? [t.OrganisationId, partner] : [t.OrganisationId];
                Daily.Add(rows, e.Event, sides, ActivityRow.None, a => Counted(a, t.Kind));
                break;
            case MessageSent m when rows.Find<ParticipationRow>((m.By, m.ThreadId)) is { } sender:
                Daily.Add(
                    rows,
                    e.Event,
                    [sender.OrganisationId],
                    ActivityRow.None,
                    a => a with { Messages = a.Messages + 1 }
                );
                break;
        }
    }

    private static ActivityRow Counted(ActivityRow a, ThreadKind kind) =>
        kind switch
        {
            ThreadKind.Internal => a with { InternalThreads = a.InternalThreads + 1 },
            ThreadKind.External => a with { ExternalThreads = a.ExternalThreads + 1 },
            ThreadKind.Announcement => a with { Announcements = a.Announcements + 1 },
        };
}
