namespace Networking.Application.Appending;

/// <summary>Who of a group is appended, who has been answered before, who must decide again. Pure.</summary>
internal sealed class GroupPlan
{
    private readonly List<PlannedAppend> _appending = [];
    private readonly List<(AppendRequest, PlannedAppend)> _twins = [];
    private readonly List<(AppendRequest, AppendResult)> _settled = [];

    public IReadOnlyList<PlannedAppend> Appending => _appending;

    /// <summary>The same command twice in one group: the second gets the first one's answer.</summary>
    public IReadOnlyList<(AppendRequest Request, PlannedAppend First)> Twins => _twins;

    public IReadOnlyList<(AppendRequest Request, AppendResult Result)> Settled => _settled;

    /// <summary>In order of arrival: each command is judged against what the ones before it will have made.</summary>
    public static GroupPlan Make(IReadOnlyList<AppendRequest> group, GroupCheck found)
    {
        var plan = new GroupPlan();
        var versions = new Dictionary<Guid, long>(found.Versions);
        var accepted = new Dictionary<Guid, PlannedAppend>();
        foreach (var request in group)
        {
            var id = request.Command.CommandId;
            if (found.Repeats.TryGetValue(id, out var first))
                plan._settled.Add((request, first.AnswerTo(request.Command)));
            else if (accepted.TryGetValue(id, out var twin))
                plan.Join(request, twin);
            else if (StaleOf(request, versions) is { Length: > 0 } stale)
                plan._settled.Add((request, new AppendResult(null, stale)));
            else if (request.Decision.Rejection is { } rejection)
                plan._settled.Add((request, AppendResult.Of(new Refused(rejection))));
            else
            {
                var planned = new PlannedAppend(request);
                accepted.Add(id, planned);
                plan._appending.Add(planned);
                foreach (var stream in planned.Streams)
                    versions[stream.Id] = stream.After.Version;
            }
        }

        return plan;
    }

    private static Guid[] StaleOf(AppendRequest request, Dictionary<Guid, long> versions) =>
        [.. request.ReliedOn.Where(r => versions.GetValueOrDefault(r.Key) != r.Value.Version).Select(r => r.Key)];

    private void Join(AppendRequest request, PlannedAppend twin)
    {
        var kind = CommandLog.KindOf(twin.Command);
        if (FirstAnswer.IsSame(request.Command, twin.Command.Actor.MemberId, kind))
            _twins.Add((request, twin));
        else
            _settled.Add((request, AppendResult.Of(new Refused(FirstAnswer.KeyReused))));
    }
}
