using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.GivenWhenThen;

/// <summary>The people and companies of every test, and the facts that most tests begin with.</summary>
public static class Cast
{
    public const string Net = "n1";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Guid Acme = Id(0xA0);
    public static readonly Guid Bolt = Id(0xB0);
    public static readonly Guid Cork = Id(0xC0);

    public static readonly Person Operator = new("Operator", Id(1), Guid.Empty);
    public static readonly Person Ann = new("Ann", Id(0xA1), Acme);
    public static readonly Person Adam = new("Adam", Id(0xA2), Acme);
    public static readonly Person Mia = new("Mia", Id(0xA3), Acme);
    public static readonly Person Max = new("Max", Id(0xA4), Acme);
    public static readonly Person Bob = new("Bob", Id(0xB1), Bolt);
    public static readonly Person Ben = new("Ben", Id(0xB2), Bolt);
    public static readonly Person Cleo = new("Cleo", Id(0xC1), Cork);

    public static readonly Guid AcmeBolt = DerivedId.Relationship(Acme, Bolt);
    public static readonly Guid Talk = Id(0xF1);
    public static readonly Guid Hello = Id(0xE1);

    /// <summary>Ann owns it, Adam administers, Mia and Max are members.</summary>
    public static DomainEvent[] AcmeIsThere =>
        [
            new OrganisationRegistered(Acme, Profile("Acme"), Operator.Id, Now),
            Joined(Ann, Role.Owner, Role.Admin),
            Joined(Adam, Role.Admin),
            Joined(Mia, Role.Member),
            Joined(Max, Role.Member),
        ];

    /// <summary>Bob owns it, Ben is a member.</summary>
    public static DomainEvent[] BoltIsThere =>
        [
            new OrganisationRegistered(Bolt, Profile("Bolt"), Operator.Id, Now),
            Joined(Bob, Role.Owner),
            Joined(Ben, Role.Member),
        ];

    public static DomainEvent[] CorkIsThere =>
        [new OrganisationRegistered(Cork, Profile("Cork"), Operator.Id, Now), Joined(Cleo, Role.Owner)];

    public static DomainEvent[] BothAreThere => [.. AcmeIsThere, .. BoltIsThere];

    public static PartnershipRequested AcmeAskedBolt => new(AcmeBolt, Acme, Bolt, null, Ann.Id, Now);

    public static DomainEvent[] ArePartners =>
        [.. BothAreThere, AcmeAskedBolt, new PartnershipAccepted(AcmeBolt, Bob.Id, Now)];

    public static OrganisationProfile Profile(string name) => new(name, "", null, [], [], [], Listed: true);

    public static MemberJoined Joined(Person p, params Role[] roles) =>
        new(p.OrganisationId, p.Id, p.Email, p.Says(p.Name), [.. roles], p.Id, Now);

    /// <summary>Ann's thread with the given people of Acme.</summary>
    public static ThreadStarted AcmeTalks(params Person[] people) =>
        new(Talk, ThreadKind.Internal, Acme, null, null, Ann.Says("Plans"), [.. people.Select(Seat)], Ann.Id, Now);

    public static ThreadStarted AcmeTalksToBolt(params Person[] people) =>
        new(Talk, ThreadKind.External, Acme, Bolt, AcmeBolt, Ann.Says("Order"), [.. people.Select(Seat)], Ann.Id, Now);

    public static readonly ThreadStarted AcmeAnnounces = new(
        Talk,
        ThreadKind.Announcement,
        Acme,
        null,
        null,
        Ann.Says("News"),
        [],
        Ann.Id,
        Now
    );

    public static Participant Seat(Person p) => new(p.Id, p.OrganisationId);

    public static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
