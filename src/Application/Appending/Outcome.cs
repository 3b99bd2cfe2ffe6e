using Networking.Domain;

namespace Networking.Application.Appending;

/// <summary>What became of a command.</summary>
public abstract record Outcome;

/// <param name="Position">Where the log stands with this command in it; a read with <c>atLeast</c> sees it.</param>
/// <param name="Repeated">The command was accepted before; this is the first answer again.</param>
public sealed record Accepted(long Position, bool Repeated) : Outcome;

public sealed record Refused(Rejection Rejection) : Outcome;

/// <summary>Nothing was decided: the queue is full or the database is away. Try again with the same command id.</summary>
public sealed record Unavailable(string Detail) : Outcome;
