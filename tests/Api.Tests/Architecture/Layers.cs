using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Mono.Cecil;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Networking.Api.Tests.Architecture;

/// <summary>Who may know whom, as rules over any assembly: over our own they hold, over the twins they must fail.</summary>
internal static class Layers
{
    public static readonly Assembly Domain = typeof(Domain.DomainEvent).Assembly;
    public static readonly Assembly Application = typeof(Application.ApplicationModule).Assembly;
    public static readonly Assembly Projections = typeof(Projections.AllReadModels).Assembly;
    public static readonly Assembly Api = typeof(Api.Hosting.NetworkingHost).Assembly;
    public static readonly Assembly Twins = typeof(Layers).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Everything = new ArchLoader()
        .LoadAssemblies(Domain, Application, Projections, Api, Twins)
        .Build();

    public static bool Holds(IArchRule rule) => rule.HasNoViolations(Everything);

    /// <summary>Types that match none of the namespaces.</summary>
    public static IArchRule DoNotKnow(IObjectProvider<IType> types, string namespaces) =>
        Types().That().Are(types).Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(namespaces));

    /// <summary>
    /// Types named so that call what saves a session or commits a transaction. Asked of the code itself: ArchUnitNET does
    /// not see into the state machine of an async method.
    /// </summary>
    public static IEnumerable<string> Saving(Assembly assembly, string suffix)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. from type in module.GetTypes()
            where Outermost(type).Name.EndsWith(suffix, StringComparison.Ordinal)
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            where instruction.Operand is MethodReference { Name: "SaveChangesAsync" or "SaveChanges" or "CommitAsync" }
            select Outermost(type).Name,
        ];
    }

    public static IObjectProvider<IType> In(Assembly assembly) => Types().That().ResideInAssembly(assembly);

    public static IObjectProvider<IType> Twin<T>() => Types().That().Are(typeof(T));

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
