using CsCheck;
using Networking.Application.Appending;

namespace Networking.Api.Tests.Appending;

public sealed class PlanningAGroup
{
    [Fact]
    public void answers_each_command_as_if_it_were_alone() =>
        GroupOfCommands.Any.Sample(
            group =>
            {
                var alone = new OneAtATime(group.Found);
                var answers = Answers(GroupPlan.Make(group.Requests, group.Found));
                Assert.Equal(group.Requests.Count, answers.Count);
                foreach (var request in group.Requests)
                    Assert.Equal(alone.Answer(request), answers[request]);
            },
            iter: 2_000
        );

    [Fact]
    public void appends_in_the_order_of_arrival_with_the_states_that_follow() =>
        GroupOfCommands.Any.Sample(
            group =>
            {
                var plan = GroupPlan.Make(group.Requests, group.Found);
                var versions = new Dictionary<Guid, long>(group.Found.Versions);
                Assert.Equal(
                    group.Requests.Where(r => plan.Appending.Any(p => p.Request == r)),
                    plan.Appending.Select(p => p.Request)
                );
                foreach (var stream in plan.Appending.SelectMany(p => p.Streams))
                {
                    versions[stream.Id] = versions.GetValueOrDefault(stream.Id) + stream.Events.Count;
                    Assert.Equal(versions[stream.Id], stream.After.Version);
                    Assert.Equal(stream.After.Version, stream.After.State);
                }
            },
            iter: 500
        );

    [Fact]
    public void gives_a_repeat_the_first_ones_position() =>
        GroupOfCommands.Any.Sample(group =>
        {
            var plan = GroupPlan.Make(group.Requests, group.Found);
            foreach (var (request, first) in plan.Twins)
                Assert.Equal(request.Command.CommandId, first.Command.CommandId);
            foreach (var (request, result) in plan.Settled)
            {
                if (result.Outcome is Accepted repeated)
                    Assert.Equal(group.Found.Repeats[request.Command.CommandId].Position, repeated.Position);
            }
        });

    private static Dictionary<AppendRequest, string> Answers(GroupPlan plan)
    {
        var answers = new Dictionary<AppendRequest, string>(ReferenceEqualityComparer.Instance);
        foreach (var planned in plan.Appending)
            answers.Add(planned.Request, "accepted");
        foreach (var (request, _) in plan.Twins)
            answers.Add(request, "repeated");
        foreach (var (request, result) in plan.Settled)
            answers.Add(request, Text(result));
        return answers;
    }

    private static string Text(AppendResult result) =>
        result.Outcome switch
        {
            null => "stale " + string.Join(' ', result.Stale.Order()),
            Accepted { Repeated: true } => "repeated",
            Refused r => "refused " + r.Rejection.Code,
            var other => other.ToString(),
        };
}
