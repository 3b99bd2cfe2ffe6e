using System.Collections.Immutable;
using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;

namespace Networking.Projections.Tests.Stories;

internal sealed record Person(Guid Id, Guid OrganisationId)
{
    public Participant Seat => new(Id, OrganisationId);

    public SealedText Says(string text) => new(Cast.Network, Id, text);
}

/// <summary>Three companies with their people, and guests who may be hired.</summary>
internal static class Cast
{
    public const string Network = "n1";
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly Guid[] Companies = [Id(0xA), Id(0xB), Id(0xC)];

    public static readonly Person[] People =
    [
        new(Id(0xA1), Companies[0]),
        new(Id(0xA2), Companies[0]),
        new(Id(0xA3), Companies[0]),
        new(Id(0xB1), Companies[1]),
        new(Id(0xB2), Companies[1]),
        new(Id(0xC1), Companies[2]),
    ];

    public static readonly Person[] Guests = [new(Id(0xA9), Companies[0]), new(Id(0xB9), Companies[1])];

    public static OrganisationProfile Profile(int n) =>
        new($"Company {n}", $"About {n}", n % 2 == 0 ? null : "steel", [$"{n}.example"], [], ["x", "y"], n % 3 == 0);

    public static ImmutableArray<Role> Roles(int n) => n % 2 == 0 ? [Role.Member] : [Role.Owner, Role.Admin];

    public static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
