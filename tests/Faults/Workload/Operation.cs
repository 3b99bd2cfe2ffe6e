using System.Diagnostics;

namespace Networking.Faults.Workload;

internal enum OperationKind
{
    Send,
    Edit,
    Delete,
    Read,
}

internal enum Outcome
{
    /// <summary>Nobody has said what became of it.</summary>
    Unknown,
    Acknowledged,

    /// <summary>A rule refused it: nothing happened.</summary>
    Refused,
}

/// <summary>
/// Something that a member asked for, and what came of it. Asked for again with the same key, it is the same operation.
/// </summary>
/// <param name="Device">Which of the member's programs asked: each asks for one thing after the other.</param>
internal sealed record Operation(
    Guid Key,
    OperationKind Kind,
    Member By,
    string Device,
    Guid Thread,
    Guid? Message,
    long Ordinal,
    string? Body
)
{
    /// <summary>When it was composed, by the monotonic clock.</summary>
    public long Asked { get; } = Stopwatch.GetTimestamp();

    /// <summary>When its outcome was last heard of.</summary>
    public long? Told { get; private set; }

    public Outcome Outcome
    {
        get;
        set
        {
            field = value;
            Told = Stopwatch.GetTimestamp();
        }
    }

    public long Position { get; set; }

    public Guid? MessageId { get; set; }

    /// <summary>Its device waited for it before it asked for the next.</summary>
    public bool IsInOrder { get; set; } = true;

    /// <summary>An answer that a healthy server never gives.</summary>
    public string? Strange { get; set; }

    public (HttpMethod Method, string Path, object? Body) Request =>
        Kind switch
        {
            OperationKind.Send => (HttpMethod.Post, $"/api/threads/{Thread}/messages", new { body = Body }),
            OperationKind.Edit => (HttpMethod.Put, $"/api/messages/{Message}", new { body = Body }),
            OperationKind.Delete => (HttpMethod.Delete, $"/api/messages/{Message}", null),
            _ => (HttpMethod.Put, $"/api/threads/{Thread}/read-marker", new { ordinal = Ordinal }),
        };
}
