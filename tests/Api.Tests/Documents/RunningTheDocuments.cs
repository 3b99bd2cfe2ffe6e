using System.Diagnostics;
using System.Text.RegularExpressions;
using Networking.Support;

namespace Networking.Api.Tests.Documents;

/// <summary>
/// Every command of the documents runs as it stands there, against the host that the README's first command starts, with
/// the demo network in it. Only the address and the way to the executable are replaced.
/// </summary>
public sealed partial class RunningTheDocuments(DemoHost demo) : IClassFixture<DemoHost>
{
    internal static readonly string Repository = FindRepository();
    private readonly CrashHost _host = demo.Host;

    public static TheoryData<string> Documents =>
        [
            "README.md",
            .. Directory
                .GetFiles(Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories)
                .Where(f => File.ReadAllText(f).Contains("```bash", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(Repository, f)),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task every_command_works(string document)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository, document));
        if (
            text.Contains("../shared/data", StringComparison.Ordinal)
            && !Directory.Exists(Path.Combine(Repository, "..", "shared", "data"))
        )
            Assert.Skip("There is no ../shared/data beside the project.");
        var script = string.Join('\n', Blocks().Matches(text).Select(m => m.Groups["commands"].Value));

        var (code, output) = await Bash(Runnable(script));

        Assert.True(code == 0, output);
        Assert.DoesNotContain("\"code\":", output, StringComparison.Ordinal);
    }

    // What starts the host is running already; what runs the tests is running this one.
    private string Runnable(string script) =>
        "set -euo pipefail\n"
        + script
            .Replace("http://localhost:5080", _host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("http://localhost:9464", _host.Metrics.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("dotnet run --project src/Api -- ", $"'{CrashHost.Executable}' ", StringComparison.Ordinal)
            .Replace("dotnet run --project src/Api\n", ":\n", StringComparison.Ordinal)
            .Replace("dotnet test\n", ":\n", StringComparison.Ordinal);

    private async Task<(int Code, string Output)> Bash(string script)
    {
        var start = _host.With(new ProcessStartInfo("bash", ["-c", script]));
        start.WorkingDirectory = Repository;
        using var bash = Process.Start(start)!;
        var output = await Task.WhenAll(bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        return (bash.ExitCode, string.Join('\n', output));
    }

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Networking.sln")))
            at = at.Parent!;
        return at.FullName;
    }

    [GeneratedRegex(
        "^```bash\n(?<commands>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Blocks();
}
