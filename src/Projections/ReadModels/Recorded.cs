using Networking.Domain;

namespace Networking.Projections.ReadModels;

/// <summary>A fact at its place in the log.</summary>
public sealed record Recorded(string Network, long Position, DomainEvent Event);
