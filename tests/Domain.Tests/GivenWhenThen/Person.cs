namespace Networking.Domain.Tests.GivenWhenThen;

/// <summary>Someone who acts in tests.</summary>
public sealed record Person(string Name, Guid Id, Guid OrganisationId)
{
    public Actor Actor => new(Cast.Net, Id, OrganisationId);

    public SealedText Email => Says($"{Name}@example.org");

    /// <summary>The context of a command that this person sends now.</summary>
    public CommandContext Now => At(Cast.Now);

    public CommandContext At(DateTimeOffset at) => new(Guid.Empty, Actor, at);

    public SealedText Says(string text) => Actor.Seal(text);
}
