namespace Networking.Api.Import.Reading;

/// <summary>
/// What a reader found. Each mail or line gives exactly one <see cref="Read"/> or <see cref="Skipped"/>, so that the two
/// together account for the whole source; <see cref="Noted"/> comes on top, after its <see cref="Read"/>.
/// </summary>
/// <param name="Location">Where: <c>folder/file</c>, <c>file:line</c>, <c>archive!entry</c>.</param>
public abstract record SourceRecord(string Location);

/// <summary>A message that can be imported.</summary>
public sealed record Read(string Location, SourceMessage Message) : SourceRecord(Location);

/// <summary>Something about a message that was read which is not quite as the source has it.</summary>
/// <param name="Location">Where the message is.</param>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Detail">For a person to read.</param>
public sealed record Noted(string Location, string Reason, string Detail) : SourceRecord(Location);

/// <summary>Something that was not imported.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Detail">For a person to read.</param>
public sealed record Skipped(string Location, string Reason, string Detail) : SourceRecord(Location);
