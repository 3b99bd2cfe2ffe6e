using Networking.Faults.Workload;
using Networking.Projections.ReadModels;

namespace Networking.Faults.Checks;

/// <summary>All that is looked at after a run: what clients did and were told, and what is there.</summary>
internal sealed record Evidence(
    IReadOnlyList<Operation> History,
    IReadOnlyList<StoredCommand> Commands,
    IReadOnlyList<StoredMessage> Messages,
    IReadOnlyList<LoggedMessage> Logged,
    IReadOnlyList<HeardFeed> Feeds,
    IReadOnlyList<HeardTyping> Typing,
    IReadOnlyList<ShownThread> Inboxes,
    IReadOnlyList<ReadModelVerdict> Audits,
    IReadOnlyList<string> Stopped,
    IReadOnlyList<Checkpoint> Checkpoints,
    IReadOnlyList<ShownText> Shown,
    IReadOnlyList<Recovery> Recoveries,
    IReadOnlyList<string> DamagedIndexes,
    IReadOnlyList<string> Reported
);

/// <summary>Of the command log.</summary>
internal sealed record StoredCommand(string Network, Guid Key, long Position);

/// <summary>Of a thread of this run, as its members are shown it.</summary>
internal sealed record StoredMessage(Guid Thread, Guid Id, long Ordinal, Guid By, string? Body);

/// <summary>A <c>message_sent</c> of the log.</summary>
internal sealed record LoggedMessage(Guid Id, long Position, long Version);

/// <param name="Heard">What one listener took, in the order that it came.</param>
/// <param name="Feed">What the server's feed has since where it began.</param>
internal sealed record HeardFeed(string Who, IReadOnlyList<long> Heard, IReadOnlyList<long> Feed);

/// <summary>Somebody was told that a member types in a thread.</summary>
internal sealed record HeardTyping(Member Hearer, Guid Thread, Guid Typing);

/// <summary>Of everyone who takes part in a thread of this run.</summary>
internal sealed record ShownThread(Member Member, Guid Thread, long LastOrdinal, long Unread);

/// <summary>What the log was up to a position, when the read models had got there and after the run.</summary>
internal sealed record Checkpoint(long Position, string Then, string Now);

internal sealed record ShownText(string Canary, string Text);

/// <summary>How long after the healing everyone was served again by every node.</summary>
internal sealed record Recovery(string Fault, TimeSpan Took, TimeSpan Patience);
