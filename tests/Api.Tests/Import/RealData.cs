namespace Networking.Api.Tests.Import;

/// <summary>Third-party data that lies beside the project, or where NETWORKING_DATA says; never a part of it.</summary>
internal static class RealData
{
    /// <summary>Full path; skips the test where there is none.</summary>
    public static string Find(string name)
    {
        var path = Roots().Select(root => Path.Combine(root, name)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(path is null, $"no {name}: neither in NETWORKING_DATA nor in ../shared/data");
        return path!;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("NETWORKING_DATA") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared", "data");
    }
}
