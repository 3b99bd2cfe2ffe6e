using Networking.Domain;

namespace Networking.Application.WriteModels;

/// <summary>A stream's state at a version. Version 0: the stream does not exist.</summary>
/// <param name="Position">The position of its last event; 0 when it does not exist.</param>
/// <param name="Type">The state's type; it names the stream's type in the event store.</param>
internal sealed record WriteModel(
    Type Type,
    object? State,
    long Version,
    long Position,
    Func<object?, DomainEvent, object?> Evolve
)
{
    public static WriteModel Empty<T>(Func<T?, DomainEvent, T?> evolve)
        where T : class => new(typeof(T), State: null, Version: 0, Position: 0, (state, e) => evolve((T?)state, e));

    /// <summary>There are events, and no <typeparamref name="T"/> comes of them.</summary>
    public bool IsOfAnotherKindThan<T>() => Version > 0 && State is not T;

    public WriteModel With(DomainEvent e) => this with { State = Evolve(State, e), Version = Version + 1 };
}
