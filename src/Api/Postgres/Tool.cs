using System.Diagnostics;

namespace Networking.Api.Postgres;

/// <summary>What a program of PostgreSQL or of the system said.</summary>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs a short program to its end, as another user if wanted (only root can).</summary>
internal static class Tool
{
    public static async Task<ToolResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? user = null,
        CancellationToken ct = default
    )
    {
        using var process = Process.Start(Prepare(program, arguments, user))!;
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        // On Windows the server inherits pg_ctl's handles, so that the end of its output may never come.
        var ended = await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(2), ct)) == output;
        return new(process.ExitCode, ended ? string.Join('\n', await output).Trim() : "");
    }

    private static ProcessStartInfo Prepare(string program, IEnumerable<string> arguments, string? user)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The current folder may be closed to the other user.
            WorkingDirectory = OperatingSystem.IsWindows() ? "" : "/",
        };
        if (user is not null)
        {
            start.UserName = user;
        }
        // PGDATA, PGPORT and their like are meant for other servers; messages in English can be recognised.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
