namespace Networking.Api.Import;

/// <summary>
/// The folder that a command was called from. <c>dotnet run --project</c> works in the project's folder, but leaves
/// the shell's in PWD.
/// </summary>
internal static class CallersFolder
{
    /// <summary>Full path of what the caller named.</summary>
    public static string Resolve(string path)
    {
        var shell = Environment.GetEnvironmentVariable("PWD");
        return Path.IsPathFullyQualified(shell ?? "") && Directory.Exists(shell)
            ? Path.GetFullPath(path, shell)
            : Path.GetFullPath(path);
    }
}
