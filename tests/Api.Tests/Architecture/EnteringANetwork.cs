using Networking.Api.Tests.Documents;

namespace Networking.Api.Tests.Architecture;

/// <summary>Past the second wall there is one door for each layer that asks PostgreSQL (T1, ADR 0015).</summary>
public sealed class EnteringANetwork
{
    [Fact]
    public void stands_in_one_place_for_writing_and_in_one_for_reading()
    {
        var source = Path.Combine(RunningTheDocuments.Repository, "src");
        var places = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("set_config('app.tenant_id'", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(source, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Application/Sql.cs", "Projections/ReadModels/Sql.cs"], places);
    }
}
