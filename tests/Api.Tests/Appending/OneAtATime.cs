using Networking.Application.Appending;
using Networking.Domain;

namespace Networking.Api.Tests.Appending;

/// <summary>What each command would be told if it were alone: no group, no plan, one log that grows.</summary>
internal sealed class OneAtATime(GroupCheck found)
{
    private readonly Dictionary<Guid, (Guid By, string Kind)> _accepted = found.Repeats.ToDictionary(
        r => r.Key,
        r => (r.Value.By, r.Value.Kind)
    );

    public Dictionary<Guid, long> Versions { get; } = new(found.Versions);

    public string Answer(AppendRequest request)
    {
        var command = request.Command;
        var me = (command.Actor.MemberId, command.GetType().Name);
        if (_accepted.TryGetValue(command.CommandId, out var first))
            return first == me ? "repeated" : "refused idempotency_key_reused";
        var stale = request.ReliedOn.Where(r => Versions.GetValueOrDefault(r.Key, 0) != r.Value.Version).ToArray();
        if (stale.Length > 0)
            return "stale " + string.Join(' ', stale.Select(s => s.Key).Order());
        if (request.Decision.Rejection is { } rejection)
            return "refused " + rejection.Code;
        foreach (DomainEvent e in request.Decision.Events)
            Versions[e.StreamId] = Versions.GetValueOrDefault(e.StreamId, 0) + 1;
        _accepted.Add(command.CommandId, me);
        return "accepted";
    }
}
