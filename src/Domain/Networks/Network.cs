namespace Networking.Domain.Networks;

/// <summary>The tenant: a closed community of organisations run by one operator.</summary>
/// <param name="Id">Opaque, <c>[a-z0-9]</c> only.</param>
public sealed record Network(string Id, string Name)
{
    public static Network? Evolve(Network? state, DomainEvent e) =>
        e is NetworkFounded founded ? new Network(founded.NetworkId, founded.Name) : state;
}

public abstract record NetworkEvent : DomainEvent;

public sealed record NetworkFounded(string NetworkId, string Name, Guid By, DateTimeOffset At) : NetworkEvent
{
    public override Guid StreamId => DerivedId.Network(NetworkId);
}

public sealed record FoundNetwork(string Name) : Command;

public static class NetworkDecider
{
    public static Decision Found(Network? network, FoundNetwork c) =>
        network is not null ? Decision.Nothing : new NetworkFounded(c.Actor.Network, c.Name, c.Actor.MemberId, c.At);
}
