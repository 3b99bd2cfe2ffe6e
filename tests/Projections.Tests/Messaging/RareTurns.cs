using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Participation;
using Networking.Domain.Threads;
using Networking.Projections.Messages;
using Networking.Projections.Participation;
using Networking.Projections.ReadModels;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Messaging;

/// <summary>Turns that random stories take too seldom.</summary>
public sealed class RareTurns
{
    private static readonly Person Ann = Cast.People[0];
    private static readonly Guid Talk = Cast.Id(0xF1);
    private static readonly Guid Hello = Cast.Id(0xE1);

    [Fact]
    public void who_comes_back_finds_the_thread_as_kept()
    {
        var row = Assert
            .Single(
                Replay(
                        new ParticipationChanged(Talk, Ann.Id, true, true, true, Ann.Id, At(1), ArchivedNow: true),
                        new ParticipantRemoved(Talk, Ann.Id, Ann.Id, At(2)),
                        new ParticipantsAdded(Talk, [Ann.Seat], Ann.Id, At(3))
                    )
                    .All<ParticipationRow>()
            )
            .Row;
        Assert.Equal((true, true, true), (row.IsPresent, row.IsPinned, row.IsMuted));
        Assert.Equal((4, 0), (row.StayedSince, row.ArchivedAtOrdinal));
    }

    [Fact]
    public void each_version_begins_when_the_one_before_it_ends()
    {
        var versions = Replay(
                new MessageSent(Hello, Talk, Ann.Says("a"), null, [], Ann.Id, At(1)),
                new MessageEdited(Hello, Talk, Ann.Says("b"), Ann.Id, At(2)),
                new MessageEdited(Hello, Talk, Ann.Says("c"), Ann.Id, At(3)),
                new MessageDeleted(Hello, Talk, Ann.Id, At(4))
            )
            .All<MessageVersionRow>()
            .Select(r => (r.Row.Body, r.Row.Since, r.Row.ReplacedAt));
        Assert.Equal([("a", At(1), At(2)), ("b", At(2), At(3)), ("c", At(3), At(4))], versions.OrderBy(v => v.Since));
    }

    private static Rows Replay(params DomainEvent[] events)
    {
        var start = new ThreadStarted(
            Talk,
            ThreadKind.Internal,
            Ann.OrganisationId,
            null,
            null,
            Ann.Says("s"),
            [Ann.Seat],
            Ann.Id,
            At(0)
        );
        DomainEvent[] all = [start, .. events];
        return AllReadModels.Messaging.Replay(all.Select((e, i) => new Recorded(Cast.Network, i + 1, e)));
    }

    private static DateTimeOffset At(int hour) => Cast.Begin.AddHours(hour);
}
