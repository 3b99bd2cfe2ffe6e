namespace Networking.Api.Tests;

/// <summary>What is measured, or keeps the host that all share so busy that others would wait for their read models.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
