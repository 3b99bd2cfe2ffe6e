using Networking.Domain;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>Rows of differences by day (UTC, of the time that the fact claims) and organisation.</summary>
internal static class Daily
{
    /// <summary>Counts once for each of the organisations, and once for the network, which is the empty one.</summary>
    /// <param name="none">The row of a day on which nothing has happened yet.</param>
    public static void Add<TRow>(
        Rows rows,
        DomainEvent e,
        Guid[] organisations,
        Func<DateOnly, Guid, TRow> none,
        Func<TRow, TRow> change
    )
        where TRow : class
    {
        var day = DateOnly.FromDateTime(e.At.UtcDateTime);
        foreach (var organisation in organisations.Append(Guid.Empty))
            rows.Put((day, organisation), change(rows.Find<TRow>((day, organisation)) ?? none(day, organisation)));
    }
}
