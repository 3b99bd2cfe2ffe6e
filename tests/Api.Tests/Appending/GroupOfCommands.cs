using CsCheck;
using Networking.Application.Appending;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;

namespace Networking.Api.Tests.Appending;

/// <summary>
/// A group as it may gather: each command was decided some commands ago, so what it relied on may have moved on; some
/// are refused, some change nothing, some come twice, some came before, some take another's id.
/// </summary>
internal sealed record GroupOfCommands(IReadOnlyList<AppendRequest> Requests, GroupCheck Found)
{
    private const int Streams = 6;

    // Relies on what the log does not hold (any more): a cache that outlived a restored database.
    private const int Ahead = -1;

    private sealed record Draft(int Id, int Who, bool Founds, int[] ReliesOn, int Lag, int What, int Events);

    private static readonly Gen<Draft> One = Gen.Select(
            Gen.Int[0, 120],
            Gen.Frequency((9, 0), (1, 1)),
            Gen.Frequency((9, true), (1, false)),
            Gen.Int[0, Streams - 1].Array[0, 3],
            Gen.Frequency((12, 0), (2, 1), (2, 5), (1, Ahead)),
            Gen.Int[0, 9],
            Gen.Int[1, 3]
        )
        .Select(
            (id, who, founds, relies, lag, what, n) => new Draft(id, who, founds, [.. relies.Distinct()], lag, what, n)
        );

    public static readonly Gen<GroupOfCommands> Any = Gen.Select(
            One.Array[0, NetworkQueue.GroupSize],
            Gen.Long[0, 3].Array[Streams],
            Gen.Int[0, 120].Array[0, 15]
        )
        .Select(Make);

    public static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static GroupOfCommands Make(Draft[] drafts, long[] versions, int[] before)
    {
        var found = new GroupCheck(
            versions.Select((v, i) => (v, i)).Where(s => s.v > 0).ToDictionary(s => Id(s.i), s => s.v),
            before
                .Distinct()
                .ToDictionary(Id, n => new FirstAnswer(Id(n % 10), n % 8 == 0 ? "Other" : nameof(FoundNetwork), n))
        );
        var log = new OneAtATime(found);
        var seen = new List<Dictionary<Guid, long>> { new(log.Versions) };
        var requests = new List<AppendRequest>();
        foreach (var draft in drafts)
        {
            var request = Request(draft, seen[Math.Max(0, seen.Count - 1 - Math.Max(0, draft.Lag))]);
            requests.Add(request);
            log.Answer(request);
            seen.Add(new(log.Versions));
        }

        return new GroupOfCommands(requests, found);
    }

    private static AppendRequest Request(Draft d, Dictionary<Guid, long> versions)
    {
        // The sender follows from the id, so that a repeat is mostly its sender's own.
        var actor = new Actor("n1", Id(d.Id % 10 + d.Who), Guid.Empty);
        var context = new CommandContext(Id(d.Id), actor, DateTimeOffset.UnixEpoch);
        Command command = d.Founds
            ? new FoundNetwork("n") { Context = context }
            : new VerifyOrganisation(Id(1)) { Context = context };
        var events = d.ReliesOn.SelectMany(s =>
            Enumerable.Repeat(new OrganisationVerified(Id(s), actor.MemberId, context.At), d.Events)
        );
        Decision decision = d.What switch
        {
            0 => Rejection.NotFound("thing"),
            1 => Decision.Nothing,
            _ => Decision.Of(events),
        };
        return new AppendRequest(
            command,
            decision,
            d.ReliesOn.ToDictionary(Id, s => Counter(versions.GetValueOrDefault(Id(s)) + (d.Lag == Ahead ? 1 : 0)))
        );
    }

    // A state that counts its events, so that it must equal its version.
    private static WriteModel Counter(long version) =>
        new(typeof(Organisation), version, version, Position: version * 100, (state, _) => (long)state! + 1);
}
