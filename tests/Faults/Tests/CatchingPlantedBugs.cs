using Networking.Faults.Checks;
using Networking.Faults.Workload;

namespace Networking.Faults.Tests;

/// <summary>A checker that has never caught anything proves nothing: each is given what it is there for.</summary>
public sealed class CatchingPlantedBugs(QuietRun quiet) : IClassFixture<QuietRun>
{
    private static readonly Dictionary<string, Func<Evidence, Evidence>> Bugs = new()
    {
        ["I1: Send: an acknowledged command is gone"] = e =>
            e with
            {
                Commands = [.. e.Commands.Where(c => c.Key != Acknowledged(e).Key)],
            },
        ["I1: Send: one is refused"] = e =>
            e with
            {
                History = [.. e.History, Acknowledged(e) with { Key = default, Outcome = Outcome.Refused }],
            },
        ["I1: Edit: a refused one is there"] = e =>
            e with
            {
                History = [.. e.History, Acknowledged(e) with { Kind = OperationKind.Edit, Outcome = Outcome.Refused }],
            },
        ["I1: message: the tail of a thread is cut off"] = e => e with { Messages = [.. e.Messages.SkipLast(1)] },
        ["I2: command: is there again"] = e => e with { Commands = [.. e.Commands, e.Commands[0]] },
        ["I2: message: is there again"] = e => e with { Messages = [.. e.Messages, e.Messages[0]] },
        ["I2: message: its words are the log's under two positions"] = e =>
            e with
            {
                Logged = [.. e.Logged, e.Logged[0] with { Position = e.Logged[^1].Position + 1 }],
            },
        ["I2: \": the same words under another id"] = e =>
            e with
            {
                Messages = [.. e.Messages, e.Messages.First(m => m.Body is not null) with { Id = Guid.NewGuid() }],
            },
        ["I3: nobody: wrote this"] = e =>
            e with
            {
                Messages = [e.Messages[0] with { Body = "invented" }, .. e.Messages.Skip(1)],
            },
        ["I4: the ordinals: two are swapped"] = e =>
            e with
            {
                Messages = [e.Messages[1], e.Messages[0], .. e.Messages.Skip(2)],
            },
        ["I4: what: a device's writes are in another order"] = Reordered,
        ["I5: one is missed"] = e => Feed(e, h => [.. h.Skip(1)]),
        ["I5: one is repeated"] = e => Feed(e, h => [h[0], .. h]),
        ["I5: two are swapped"] = e => Feed(e, h => [h[1], h[0], .. h.Skip(2)]),
        ["I6: a counter is stale"] = e =>
            e with
            {
                Inboxes = [e.Inboxes[0] with { Unread = e.Inboxes[0].Unread + 1 }, .. e.Inboxes.Skip(1)],
            },
        ["I10: a foreign word"] = e => e with { Shown = [.. e.Shown, new("canaryone", "… canarytwo …")] },
        ["I10: somebody of another network types"] = e => Overheard(e, e.Typing[0] with { Typing = Foreigner(e).Id }),
        ["I10: somebody of another network is told"] = e => Overheard(e, e.Typing[0] with { Hearer = Foreigner(e) }),
        ["I10: somebody is told of himself"] = e => Overheard(e, e.Typing[0] with { Typing = e.Typing[0].Hearer.Id }),
        ["I12: it took too long"] = e =>
            e with
            {
                Recoveries = [new("F1", TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(15))],
            },
        ["I12: nobody says what became of one"] = e =>
            e with
            {
                History = [.. e.History, new(default, OperationKind.Send, null!, "", default, null, 0, null)],
            },
        ["F5: an index is damaged"] = e => e with { DamagedIndexes = ["ix: item order"] },
    };

    // What is planted where it would be in truth, and taken out again.
    private static readonly Dictionary<string, (string Plant, string Cure)> Damage = new()
    {
        ["I6"] = (
            "update read_models.participations set read_ordinal = read_ordinal + 1000",
            "update read_models.participations set read_ordinal = read_ordinal - 1000"
        ),
        ["I7"] = (
            "update read_models.threads set subject = subject || '.'",
            "update read_models.threads set subject = rtrim(subject, '.')"
        ),
        ["I8"] = (
            "insert into events.stopped_projections (name, cause) values ('planted', 'planted')",
            "delete from events.stopped_projections where name = 'planted'"
        ),
        ["I9"] = (
            "update events.mt_events set data = data || '{\"planted\": 1}' where seq_id = 1",
            "update events.mt_events set data = data - 'planted' where seq_id = 1"
        ),
    };

    public static TheoryData<string> Planted => [.. Bugs.Keys];

    public static TheoryData<string> Damaged => [.. Damage.Keys];

    [Fact]
    public void finds_nothing_where_nothing_is() => Assert.Empty(quiet.Violated(quiet.Evidence));

    [Theory]
    [MemberData(nameof(Planted))]
    public void finds_what_is_planted(string bug) =>
        Assert.Contains(
            quiet.Violated(Bugs[bug](quiet.Evidence)),
            v => v.StartsWith(bug[..bug.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task finds_damage_to_what_is_stored(string invariant)
    {
        var (plant, cure) = Damage[invariant];
        await quiet.Execute(plant);
        var found = quiet.Violated(await quiet.Gather());
        await quiet.Execute(cure);
        Assert.Contains(found, v => v.StartsWith(invariant, StringComparison.Ordinal));
    }

    private static Operation Acknowledged(Evidence e) =>
        e.History.First(o => o is { Kind: OperationKind.Send, Outcome: Outcome.Acknowledged });

    private static Evidence Overheard(Evidence e, HeardTyping typing) => e with { Typing = [.. e.Typing, typing] };

    private static Member Foreigner(Evidence e) =>
        e.Inboxes.Select(i => i.Member).First(m => m.Network != e.Typing[0].Hearer.Network);

    private static Evidence Feed(Evidence e, Func<IReadOnlyList<long>, IReadOnlyList<long>> change) =>
        e with
        {
            Feeds = [e.Feeds[0] with { Heard = change(e.Feeds[0].Heard) }, .. e.Feeds.Skip(1)],
        };

    private static Evidence Reordered(Evidence e)
    {
        var device = e
            .History.Where(o => o is { Kind: OperationKind.Send, Outcome: Outcome.Acknowledged })
            .GroupBy(o => o.Device)
            .First(d => d.Count() > 1)
            .ToArray();
        return e with { History = [.. device.Reverse(), .. e.History.Except(device)] };
    }
}

/// <summary>A run in which nothing is broken.</summary>
public sealed class QuietRun(SharedTrial shared) : IAsyncLifetime
{
    private FaultRun _run = null!;

    internal Evidence Evidence { get; private set; } = null!;

    internal IReadOnlyList<string> Violated(Evidence evidence) => Invariants.Violated(evidence, _run.Canaries);

    internal Task<Evidence> Gather() => _run.Gather();

    internal Task Execute(string sql) => shared.Trial.Cluster.Execute(sql);

    public async ValueTask InitializeAsync()
    {
        _run = shared.Trial.Begin(seed: 1);
        await _run.Go([]);
        Evidence = await _run.Gather();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
