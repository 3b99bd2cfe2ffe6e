using System.Text.Json;

namespace Networking.Domain.Tests.GivenWhenThen;

/// <summary>Three verbs for the whole domain: given events, when a command, then events or a refusal's code.</summary>
public sealed class Scenario
{
    private readonly World _world;
    private readonly Decision? _decision;

    private Scenario(World world, Decision? decision = null) => (_world, _decision) = (world, decision);

    public static Scenario Given(params DomainEvent[] events) => new(World.Of(events));

    public Scenario And(params DomainEvent[] events) => new(_world.With(events));

    public Scenario When(Command command) => new(_world, _world.Decide(command));

    /// <summary>Exactly these events; none: the command is accepted and changes nothing.</summary>
    public void Then(params DomainEvent[] events)
    {
        Assert.Null(_decision!.Rejection);
        Assert.Equal(events.Select(Text), _decision.Events.Select(Text));
    }

    public void Then(string code) => Assert.Equal(code, _decision!.Rejection?.Code ?? "accepted");

    public void Then(RejectionKind kind, string code)
    {
        Then(code);
        Assert.Equal(kind, _decision!.Rejection!.Kind);
    }

    // Records compare immutable arrays by reference; their text says what is in them.
    private static string Text(DomainEvent e) => $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType())}";
}
