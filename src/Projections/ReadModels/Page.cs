namespace Networking.Projections.ReadModels;

/// <summary>A part of a list.</summary>
/// <param name="Next">Opaque: give it as <c>cursor</c> to get what follows; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

public static class Page
{
    public const int MaxLimit = 200;
    public const int DefaultLimit = 50;

    /// <summary>From one row more than asked for, which tells that there is more.</summary>
    public static Page<T> Of<T>(List<T> fetched, int limit, Func<T, string> cursor) =>
        fetched.Count <= limit ? new(fetched, null) : new(fetched[..limit], cursor(fetched[limit - 1]));
}
