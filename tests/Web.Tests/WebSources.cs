namespace Networking.Web.Tests;

internal static class WebSources
{
    /// <summary>The client's sources, which its own tests lie beside.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Networking.sln")))
            at = at.Parent!;
        return Path.Combine(at.FullName, "src", "Web");
    }
}
