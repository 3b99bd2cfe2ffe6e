namespace Networking.Projections.Search;

/// <summary>The functions of <c>search.sql</c>, for the migration.</summary>
public static class SearchFunctions
{
    public static string Sql { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SearchFunctions).Assembly.GetManifestResourceStream(
            "Networking.Projections.Search.search.sql"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
