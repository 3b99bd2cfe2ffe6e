namespace Networking.Domain.Participation;

/// <param name="LastOrdinal">The thread's newest ordinal as the caller's read model knows it: no marker goes beyond.</param>
public sealed record MarkRead(Guid ThreadId, long Ordinal, long LastOrdinal) : Command;

/// <inheritdoc cref="MarkRead"/>
public sealed record MarkDelivered(Guid ThreadId, long Ordinal, long LastOrdinal) : Command;

/// <summary>Pin, mute or archive; what is null stays as it is.</summary>
public sealed record ChangeParticipation(Guid ThreadId, bool? Pinned, bool? Muted, bool? Archived) : Command;
