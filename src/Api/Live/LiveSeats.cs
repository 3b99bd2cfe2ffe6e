using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Networking.Api.Live;

/// <summary>How many connections each member has to this node: each holds memory for as long as it lasts (T19).</summary>
internal sealed class LiveSeats
{
    public const int PerMember = 20;
    private static readonly object Key = new();
    private readonly ConcurrentDictionary<Guid, int> _taken = new();

    /// <returns>False when the member has as many as one may have.</returns>
    public bool Take(HubCallerContext connection, Guid memberId)
    {
        connection.Items[Key] = memberId;
        if (_taken.AddOrUpdate(memberId, 1, (_, taken) => taken + 1) <= PerMember)
            return true;
        Free(connection);
        return false;
    }

    public void Free(HubCallerContext connection)
    {
        if (!connection.Items.Remove(Key, out var holder) || holder is not Guid memberId)
            return;
        _taken.AddOrUpdate(memberId, 0, (_, taken) => taken - 1);
        _taken.TryRemove(new(memberId, 0));
    }
}
