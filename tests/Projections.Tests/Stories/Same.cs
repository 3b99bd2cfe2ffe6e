using System.Text.Json;

namespace Networking.Projections.Tests.Stories;

/// <summary>Compares rows by what they hold: records compare arrays and JSON by reference.</summary>
internal static class Same
{
    public static void Rows<T>(IEnumerable<T> expected, ReadModels.Rows actual)
        where T : class => Assert.Equal(Sorted(expected), Sorted(actual.All<T>().Select(r => r.Row)));

    public static string[] Sorted(IEnumerable<object> rows) =>
        [.. rows.Select(r => JsonSerializer.Serialize(r, r.GetType())).Order(StringComparer.Ordinal)];
}
