using Networking.Api.Tests.Architecture.Twins;

namespace Networking.Api.Tests.Architecture;

public sealed class WhoKnowsWhom
{
    private const string Outside =
        @"^(System\.(IO|Net|Data|Threading\.Tasks)|Microsoft|Marten|JasperFx|Weasel|Npgsql|Wolverine)(\.|$)";
    private const string OtherLayers = @"^Networking\.(Application|Projections|Api)(\.|$)";
    private const string ReadSide = @"^Networking\.(Projections|Api)(\.|$)";
    private const string WriteSide = @"^(Networking\.(Application|Api)|Wolverine)(\.|$)";
    private const string Web = @"^Microsoft\.AspNetCore(\.|$)";

    [Fact]
    public void the_domain_knows_nothing_outside_itself()
    {
        Assert.True(Layers.Holds(Layers.DoNotKnow(Layers.In(Layers.Domain), Outside)));
        Assert.True(Layers.Holds(Layers.DoNotKnow(Layers.In(Layers.Domain), OtherLayers)));
        Assert.Empty(Foreign(Layers.Domain, "System."));
    }

    [Fact]
    public void its_twins_fail()
    {
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<ReadsAFile>(), Outside)));
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<AsksTheDatabase>(), Outside)));
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<AsksAReadModel>(), OtherLayers)));
        Assert.NotEmpty(Foreign(Layers.Application, "System."));
    }

    [Fact]
    public void the_application_knows_the_domain_only()
    {
        Assert.True(Layers.Holds(Layers.DoNotKnow(Layers.In(Layers.Application), ReadSide)));
        Assert.True(Layers.Holds(Layers.DoNotKnow(Layers.In(Layers.Application), Web)));
        Assert.Equal(["Networking.Domain"], Foreign(Layers.Application).Where(Ours));
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<AsksAReadModel>(), ReadSide)));
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<AnswersHttp>(), Web)));
    }

    [Fact]
    public void the_projections_know_the_domain_only()
    {
        Assert.True(Layers.Holds(Layers.DoNotKnow(Layers.In(Layers.Projections), WriteSide)));
        Assert.Equal(["Networking.Domain"], Foreign(Layers.Projections).Where(Ours));
        Assert.False(Layers.Holds(Layers.DoNotKnow(Layers.Twin<ExecutesACommand>(), WriteSide)));
        Assert.NotEqual(["Networking.Domain"], Foreign(Layers.Api).Where(Ours));
    }

    [Fact]
    public void no_handler_saves()
    {
        Assert.Empty(Layers.Saving(Layers.Application, "Handler"));
        Assert.NotEmpty(Layers.Saving(Layers.Application, "GroupCommit"));
        Assert.Equal([nameof(SavingHandler)], Layers.Saving(Layers.Twins, "Handler"));
    }

    private static IEnumerable<string> Foreign(System.Reflection.Assembly assembly, string except = "?") =>
        assembly
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => !n.StartsWith(except, StringComparison.Ordinal));

    private static bool Ours(string name) => name.StartsWith("Networking.", StringComparison.Ordinal);
}
