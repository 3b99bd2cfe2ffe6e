namespace Networking.Domain.Imports;

/// <summary>Facts about an import run; what it brought in is in the other streams, marked with its <see cref="Origin"/>.</summary>
public abstract record ImportEvent : DomainEvent
{
    public abstract Guid ImportId { get; init; }

    public override Guid StreamId => ImportId;
}

/// <summary>Recorded before the first new record: an import that finds nothing new leaves no trace.</summary>
public sealed record ImportStarted(Guid ImportId, string Format, Guid By, DateTimeOffset At) : ImportEvent;

public sealed record ImportFinished(
    Guid ImportId,
    long Messages,
    long Repeated,
    long Skipped,
    Guid By,
    DateTimeOffset At
) : ImportEvent;
