namespace Networking.Api.Demo;

/// <summary>What can happen to a partner relationship.</summary>
public enum DemoStep
{
    Request,
    Accept,
    Decline,
    Withdraw,
    Expire,
    Suspend,
    Resume,
    End,
}

/// <summary>The history of one pair of companies; requester and receiver are those of the first request.</summary>
public sealed record DemoRelationship(string Requester, string Receiver, IReadOnlyList<DemoRelationshipStep> Steps);

/// <summary>One step, by a person with the right to take it.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Key of the person; of the request's sender where a request expired.</param>
/// <param name="Note">The note of a request, the reason of a decline, suspension or end.</param>
/// <param name="At">When.</param>
public sealed record DemoRelationshipStep(DemoStep Step, string By, string? Note, DateTimeOffset At);
