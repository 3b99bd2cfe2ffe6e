namespace Networking.Domain;

/// <summary>A fact in the log. Its JSON form is frozen: fields are added, never renamed or removed.</summary>
public abstract record DomainEvent
{
    /// <summary>The stream that the fact belongs to.</summary>
    public abstract Guid StreamId { get; }

    /// <summary>The member (or operator) who caused it.</summary>
    public abstract Guid By { get; init; }

    /// <summary>When it happened, UTC. With an <see cref="Origin"/> it is what the imported source claims.</summary>
    public abstract DateTimeOffset At { get; init; }
}

/// <summary>
/// Where an imported fact comes from. Its presence makes <see cref="DomainEvent.At"/> a claim of the source; the time
/// that the server vouches for is the event store's own timestamp.
/// </summary>
/// <param name="ImportId">The import run.</param>
/// <param name="Source">The record's key in the source: a Message-ID, a chat message's id.</param>
public sealed record Origin(Guid ImportId, string Source);
