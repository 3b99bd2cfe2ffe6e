using System.Text;
using Networking.Api.Tests.Sealing;
using Networking.Application.Sealing;
using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Api.Tests.EventStore;

/// <summary>One instance of each event with every field set: what its golden file says.</summary>
internal static class GoldenEvents
{
    public const string Network = "golden";
    public static readonly Guid Person = Id(0xA1);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 15, 250, TimeSpan.Zero);
    private static readonly Origin From = new(Id(0xD1), "<1@example.org>");
    private static readonly SealedText Text = new(Network, Person, "Grüße");
    private static readonly Guid Other = Id(0xB1);
    private static readonly Guid Thread = Id(0xF1);

    private static readonly OrganisationProfile Profile = new(
        "Acme",
        "Makes things",
        "steel",
        ["acme.example"],
        ["DE"],
        ["casting"],
        Listed: true
    );

    public static readonly IReadOnlyDictionary<Type, DomainEvent> All = new DomainEvent[]
    {
        new NetworkFounded(Network, "Makers", Person, At),
        new OrganisationRegistered(Id(1), Profile, Person, At, From),
        new OrganisationProfileChanged(Id(1), Profile, Person, At),
        new OrganisationVerified(Id(1), Person, At),
        new MemberInvited(Id(1), Other, Text, Text, [Role.Owner, Role.Admin], Person, At),
        new MemberJoined(Id(1), Other, Text, Text, [Role.Member, Role.Compliance, Role.Analyst], Person, At, From),
        new MemberRolesChanged(Id(1), Other, [Role.Member], Person, At),
        new MemberDeactivated(Id(1), Other, Person, At),
        new PartnershipRequested(Id(2), Id(1), Id(3), Text, Person, At, From),
        new PartnershipAccepted(Id(2), Person, At, From),
        new PartnershipDeclined(Id(2), Text, Person, At),
        new PartnershipWithdrawn(Id(2), Person, At),
        new PartnershipExpired(Id(2), Guid.Empty, At),
        new PartnershipSuspended(Id(2), Id(1), Text, Person, At),
        new PartnershipResumed(Id(2), Id(1), Person, At),
        new PartnershipEnded(Id(2), Id(1), Text, Person, At),
        new ThreadStarted(
            Thread,
            ThreadKind.External,
            Id(1),
            Id(3),
            Id(2),
            Text,
            [new(Person, Id(1)), new(Other, Id(3))],
            Person,
            At,
            From
        ),
        new ParticipantsAdded(Thread, [new(Other, Id(3))], Person, At, From),
        new ParticipantRemoved(Thread, Other, Person, At),
        new SubjectChanged(Thread, Text, Person, At),
        new ThreadClosed(Thread, Person, At),
        new ThreadReopened(Thread, Person, At),
        new MessageSent(Id(5), Thread, Text, Id(4), [Other], Person, At, From, At.AddMinutes(3)),
        new MessageEdited(Id(5), Thread, Text, Person, At),
        new MessageDeleted(Id(5), Thread, Person, At),
        new ReactionAdded(Id(5), Thread, "❤️", Person, At, From),
        new ReactionRemoved(Id(5), Thread, "❤️", Person, At),
        new MessagesRead(Thread, Person, 7, Person, At),
        new MessagesDelivered(Thread, Person, 8, Person, At),
        new ParticipationChanged(Thread, Person, true, false, true, Person, At, true),
        new ImportStarted(Id(0xD1), "eml", Person, At),
        new ImportFinished(Id(0xD1), 1, 2, 3, Person, At),
    }.ToDictionary(e => e.GetType());

    /// <summary>A node whose key for the person is the one that the golden files were sealed with.</summary>
    public static async Task<KeyRing> Keys(SealingServer server)
    {
        byte[] network = [.. Enumerable.Repeat((byte)1, 32)];
        byte[] person = [.. Enumerable.Repeat((byte)2, 32)];
        var purpose = Encoding.UTF8.GetBytes($"person-key:{Person}");
        await using var insert = (await server.Database).CreateCommand(
            """
            with n as (insert into keys.network_keys (network, wrapped) values ($1, $2) on conflict do nothing)
            insert into keys.person_keys (network, person, wrapped) values ($1, $3, $4) on conflict do nothing
            """
        );
        insert.Parameters.AddWithValue(Network);
        insert.Parameters.AddWithValue(new FixedKey(7).Wrap(Network, network));
        insert.Parameters.AddWithValue(Person);
        insert.Parameters.AddWithValue(AesGcmBox.Seal(network, person, purpose));
        await insert.ExecuteNonQueryAsync();
        return await server.Node();
    }

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
