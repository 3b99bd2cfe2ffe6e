using System.Diagnostics;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Architecture;

/// <summary>T22: a package is what the lock file says, and comes from the one feed that is named.</summary>
public sealed class RestoringPackages : IDisposable
{
    private static readonly string Repository = ContentRoot.Of(AppContext.BaseDirectory);
    private readonly string _copy = Directory.CreateTempSubdirectory("networking-restore-").FullName;

    private string LockFile => Path.Combine(_copy, "src/Domain/packages.lock.json");

    public RestoringPackages()
    {
        Directory.CreateDirectory(Path.Combine(_copy, "src/Domain"));
        foreach (
            var file in (string[])
                [
                    "Directory.Build.props",
                    "Directory.Build.targets",
                    "Directory.Packages.props",
                    "global.json",
                    "nuget.config",
                    "src/Domain/Domain.csproj",
                    "src/Domain/packages.lock.json",
                ]
        )
            File.Copy(Path.Combine(Repository, file), Path.Combine(_copy, file));
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Fact]
    public async Task fails_with_another_hash_than_the_lock_file_has()
    {
        var (code, said) = await Restore();
        Assert.True(code == 0, said);
        const string hash = "\"contentHash\": \"";
        Replace(LockFile, hash, hash + "x");

        (code, said) = await Restore();

        Assert.True(code != 0 && said.Contains("NU1403", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task fails_with_another_version_than_the_lock_file_has()
    {
        Replace(LockFile, "\"requested\": \"[", "\"requested\": \"[0.");

        var (code, said) = await Restore();

        Assert.True(code != 0 && said.Contains("NU1004", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task takes_no_package_from_a_feed_that_is_not_named_for_it()
    {
        Replace(Path.Combine(_copy, "nuget.config"), "pattern=\"*\"", "pattern=\"Networking.*\"");

        var (code, said) = await Restore($"-p:RestorePackagesPath={Path.Combine(_copy, "packages")}");

        Assert.True(code != 0 && said.Contains("NU1100", StringComparison.Ordinal), said);
    }

    // In locked mode as .ci/run switches it on.
    private async Task<(int Code, string Said)> Restore(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "src/Domain", "--force", "-p:NuGetAudit=false", .. more])
        {
            WorkingDirectory = _copy,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["CI"] = "true" },
        };
        using var restore = Process.Start(start)!;
        var said = await Task.WhenAll(restore.StandardOutput.ReadToEndAsync(), restore.StandardError.ReadToEndAsync());
        await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (restore.ExitCode, string.Concat(said));
    }

    private static void Replace(string path, string what, string by)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(what, by, StringComparison.Ordinal));
    }
}
