using CsCheck;
using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.Properties;

/// <summary>The decider and its fold against a table of the states, written from the product's words alone.</summary>
public sealed class EveryPartnership
{
    private static readonly Gen<(string Verb, bool Acme, int Days)> Step = Gen.Select(
        Gen.OneOf("request", "accept", "decline", "withdraw", "suspend", "resume", "end", "sweep"),
        Gen.Bool,
        Gen.Frequency((8, 0), (2, 29), (2, 30))
    );

    [Fact]
    public void follows_the_table() =>
        Check.SampleModelBased(
            Gen.Const(0).Select(_ => (new Actual(), new Table())),
            GenOperation.Create<Actual, Table, (string, bool, int)>(
                Step,
                s => $"{s}",
                (a, s) => a.Do(s),
                (t, s) => t.Do(s)
            ),
            (actual, table) => actual.ToString() == table.ToString(),
            iter: 5_000,
            threads: 1
        );

    private sealed class Actual
    {
        private World _world = World.Of(BothAreThere);
        private DateTimeOffset _now = Now;

        public void Do((string Verb, bool Acme, int Days) s)
        {
            _now = _now.AddDays(s.Days);
            var (by, other) = s.Acme ? (Ann.At(_now), Bolt) : (Bob.At(_now), Acme);
            Command command = s.Verb switch
            {
                "request" => new RequestPartnership(other, null) { Context = by },
                "accept" => new AcceptPartnership(AcmeBolt) { Context = by },
                "decline" => new DeclinePartnership(AcmeBolt, Ann.Says("")) { Context = by },
                "withdraw" => new WithdrawPartnership(AcmeBolt) { Context = by },
                "suspend" => new SuspendPartnership(AcmeBolt, Ann.Says("")) { Context = by },
                "resume" => new ResumePartnership(AcmeBolt) { Context = by },
                "end" => new EndPartnership(AcmeBolt, Ann.Says("")) { Context = by },
                _ => new ExpirePartnership(AcmeBolt) { Context = by },
            };
            _world = _world.With(_world.Decide(command).Events);
        }

        public override string ToString() =>
            _world.Relationship(AcmeBolt) is not { } r ? "none"
            : r.Status == PartnershipStatus.Requested
                ? (r.IsPendingAt(_now) ? $"asked by {Side(r.RequesterId)}" : "lapsed")
            : r.Status == PartnershipStatus.Suspended ? $"suspended by {Side(r.SuspendedBy!.Value)}"
            : r.Status switch
            {
                PartnershipStatus.Active => "active",
                PartnershipStatus.Expired => "lapsed",
                _ => "over",
            };

        private static string Side(Guid id) => id == Acme ? "acme" : "bolt";
    }

    private sealed class Table
    {
        private string _state = "none";
        private int _age;

        public void Do((string Verb, bool Acme, int Days) s)
        {
            _age += s.Days;
            if (_state.StartsWith("asked", StringComparison.Ordinal) && _age >= 30)
                _state = "lapsed";
            var (me, you) = s.Acme ? ("acme", "bolt") : ("bolt", "acme");
            var next = (_state, s.Verb) switch
            {
                ("none" or "lapsed" or "over", "request") => $"asked by {me}",
                (var asked, "request" or "accept") when asked == $"asked by {you}" => "active",
                (var asked, "decline") when asked == $"asked by {you}" => "over",
                (var asked, "withdraw") when asked == $"asked by {me}" => "over",
                ("active", "suspend") => $"suspended by {me}",
                (var suspended, "resume") when suspended == $"suspended by {me}" => "active",
                ("active" or "suspended by acme" or "suspended by bolt", "end") => "over",
                _ => _state,
            };
            if (next.StartsWith("asked", StringComparison.Ordinal) && next != _state)
                _age = 0;
            _state = next;
        }

        public override string ToString() => _state;
    }
}
