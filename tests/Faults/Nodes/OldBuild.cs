using System.Diagnostics;

namespace Networking.Faults.Nodes;

/// <summary>An earlier build of this project, whose nodes serve the same database beside this one's.</summary>
internal sealed record OldBuild(string Program)
{
    private const string Versions = "select coalesce(string_agg(version, ' '), '') from events.schema_versions";

    /// <param name="library">Its <c>Networking.Faults.dll</c>.</param>
    public static OldBuild Of(string library)
    {
        var program = Path.GetFullPath(Path.ChangeExtension(library, null));
        return File.Exists(program) ? new(program) : throw new OldBuildException($"There is no {program}.");
    }

    public override string ToString() => $"{Describe(Program)}, beside {Describe(Cluster.ThisBuild)}";

    /// <summary>
    /// It brings the schema, and this build migrates it: a database that has forgotten the old schema then takes none of the
    /// old nodes, and there is nothing to be tried.
    /// </summary>
    public async Task Precede(Cluster cluster)
    {
        var first = cluster.Nodes[0];
        first.Program = Program;
        await first.Start();
        var its = await Remembered(cluster);
        await first.End();
        first.Program = Cluster.ThisBuild;
        await first.Start();
        if (its.Except(await Remembered(cluster), StringComparer.Ordinal).Any())
            throw new OldBuildException(
                "The migration to this build's schema ends the old build: its nodes would refuse to start, so the two cannot serve side by side."
            );
    }

    private static async Task<string[]> Remembered(Cluster cluster)
    {
        await using var command = cluster.Database.CreateCommand(Versions);
        return ((string)(await command.ExecuteScalarAsync())!).Split(' ');
    }

    private static string Describe(string program) =>
        FileVersionInfo.GetVersionInfo($"{program}.dll").ProductVersion ?? program;
}

/// <summary>Nothing can be said about the old build and this one together.</summary>
internal sealed class OldBuildException(string message) : Exception(message);
