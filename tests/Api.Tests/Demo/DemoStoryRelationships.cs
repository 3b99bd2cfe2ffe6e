using CsCheck;
using Networking.Api.Demo;

namespace Networking.Api.Tests.Demo;

public sealed class DemoStoryRelationships
{
    private static readonly Gen<DemoStory> Stories = Gen.Select(Gen.Int, Gen.Int[0, 3_000_000])
        .Select(
            (seed, minutes) =>
                DemoStory.Tell(seed, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes))
        );

    [Fact]
    public void take_only_legal_steps_by_people_with_the_right() =>
        Stories.Sample(
            s =>
            {
                var people = s.People.ToDictionary(p => p.Key);
                Assert.Distinct(
                    s.Relationships.Select(r => string.Join(' ', new[] { r.Requester, r.Receiver }.Order()))
                );
                foreach (var relationship in s.Relationships)
                {
                    DemoRelationshipStep? before = null;
                    var suspendedBy = "";
                    foreach (var step in relationship.Steps)
                    {
                        var by = people[step.By];
                        Assert.True(by.At <= step.At);
                        Assert.Contains(by.Roles, r => r is "owner" or "admin");
                        Assert.True(before is null || step.At > before.At);
                        Assert.True(IsLegal(before?.Step, step.Step), $"{before?.Step} then {step.Step}");
                        Assert.Equal(
                            step.Step is DemoStep.Accept or DemoStep.Decline,
                            by.Company == relationship.Receiver
                        );
                        Assert.True(
                            step.Step is not (DemoStep.Decline or DemoStep.Suspend or DemoStep.End)
                                || step.Note is not null
                        );
                        Assert.True(step.Step != DemoStep.Resume || by.Company == suspendedBy);
                        Assert.True(step.Step != DemoStep.Expire || step.At == before!.At.AddDays(30));
                        Assert.True(before?.Step != DemoStep.Request || step.At <= before.At.AddDays(30));
                        suspendedBy = step.Step == DemoStep.Suspend ? by.Company : suspendedBy;
                        before = step;
                    }
                }
            },
            iter: 20
        );

    [Fact]
    public void are_in_every_state_at_the_end() =>
        Stories.Sample(
            s =>
            {
                var ends = s.Relationships.GroupBy(r => r.Steps[^1].Step).ToDictionary(g => g.Key, g => g.Count());
                Assert.InRange(ends[DemoStep.Accept] + ends[DemoStep.Resume], 13, 20);
                Assert.All(
                    [
                        DemoStep.Request,
                        DemoStep.Decline,
                        DemoStep.Withdraw,
                        DemoStep.Expire,
                        DemoStep.Suspend,
                        DemoStep.End,
                    ],
                    state => Assert.True(ends.ContainsKey(state))
                );
                var guide = s.People.Single(p => p.Key == DemoStory.Guide).Company;
                Assert.Contains(s.Relationships, r => r.Receiver == guide && r.Steps[^1].Step == DemoStep.Request);
                Assert.Contains(s.Relationships, r => r.Requester == guide && r.Steps[^1].Step == DemoStep.Request);
                Assert.Contains(
                    s.Relationships,
                    r =>
                        r.Steps.Count > 3
                        && r.Steps.Any(x => x.Step == DemoStep.End)
                        && r.Steps[^1].Step == DemoStep.Accept
                );
            },
            iter: 10
        );

    [Fact]
    public void are_active_whenever_the_partners_talk() =>
        Stories.Sample(
            s =>
            {
                foreach (var thread in s.Threads.Where(t => t.Kind == DemoThreadKind.External))
                {
                    var steps = s
                        .Relationships.Single(r =>
                            (r.Requester == thread.Company && r.Receiver == thread.Partner)
                            || (r.Requester == thread.Partner && r.Receiver == thread.Company)
                        )
                        .Steps;
                    Assert.All(
                        thread.Messages.Select(m => m.At).Append(thread.At).Append(thread.ClosedAt ?? thread.At),
                        at =>
                            Assert.True(
                                steps.LastOrDefault(x => x.At < at)?.Step is DemoStep.Accept or DemoStep.Resume,
                                thread.Key
                            )
                    );
                }
            },
            iter: 20
        );

    private static bool IsLegal(DemoStep? before, DemoStep next) =>
        next switch
        {
            DemoStep.Request => before
                is null
                    or DemoStep.Decline
                    or DemoStep.Withdraw
                    or DemoStep.Expire
                    or DemoStep.End,
            DemoStep.Accept or DemoStep.Decline or DemoStep.Withdraw or DemoStep.Expire => before is DemoStep.Request,
            DemoStep.Suspend => before is DemoStep.Accept or DemoStep.Resume,
            DemoStep.Resume => before is DemoStep.Suspend,
            DemoStep.End => before is DemoStep.Accept or DemoStep.Resume or DemoStep.Suspend,
            _ => false,
        };
}
