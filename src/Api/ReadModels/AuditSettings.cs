namespace Networking.Api.ReadModels;

/// <summary>The section <c>Audit</c>.</summary>
internal sealed record AuditSettings
{
    /// <summary>Of one processor, at most; 0 turns the audit off.</summary>
    public double Share { get; init; } = 0.02;

    /// <summary>Between two networks, at least.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A network is folded in memory: a larger one is left to <c>projections verify</c>.</summary>
    public int MostEvents { get; init; } = 200_000;

    /// <summary>How long to rest after work, so that it takes no more than its share.</summary>
    public TimeSpan RestAfter(TimeSpan work) =>
        TimeSpan.FromTicks(Math.Max(Pause.Ticks, (long)(work.Ticks / Share) - work.Ticks));
}
