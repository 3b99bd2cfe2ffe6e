using System.Reflection;

namespace Networking.Api.Tests.Architecture;

/// <summary>A feature is found by its name in each layer: no folder by kind ("Commands", "Validators").</summary>
public sealed class FeatureFolders
{
    private static readonly string[] Subjects =
    [
        "Analytics",
        "Attachments",
        "Compliance",
        "Imports",
        "Messages",
        "Networks",
        "Organisations",
        "Participation",
        "PartnerRelationships",
        "Scheduling",
        "Search",
        "Threads",
    ];

    [Fact]
    public void of_the_domain_are_its_subjects() => Assert.Empty(Others(Layers.Domain));

    [Fact]
    public void of_the_application_are_its_subjects() =>
        Assert.Empty(Others(Layers.Application, "Appending", "EventStore", "Sealing", "WriteModels"));

    [Fact]
    public void of_the_projections_are_its_subjects() =>
        Assert.Empty(Others(Layers.Projections, "Feed", "Inbox", "ReadModels"));

    [Fact]
    public void of_anything_else_are_found_out() => Assert.Contains("Architecture", Others(Layers.Twins));

    private static IEnumerable<string> Others(Assembly assembly, params string[] mechanisms) =>
        assembly
            .GetTypes()
            .Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith($"{assembly.GetName().Name}.", StringComparison.Ordinal))
            .Select(n => n[(assembly.GetName().Name!.Length + 1)..].Split('.')[0])
            .Except([.. Subjects, .. mechanisms])
            .Order();
}
