namespace Networking.Api.Tests.Live;

/// <summary>Two partner companies: Ann (admin), Bob and Eve of Acme; Cay (admin) and Dan of Globex.</summary>
public sealed record Scene(
    TestNetwork Network,
    Guid Partnership,
    Person Ann,
    Person Bob,
    Person Eve,
    Person Cay,
    Person Dan
)
{
    public const string BellType = "organisation_profile_changed";

    public IEnumerable<Person> Everyone => [Ann, Bob, Eve, Cay, Dan];

    public static async Task<Scene> Set(LiveNode node)
    {
        var network = await TestNetwork.Found(node.Services, node.Client);
        var acme = await network.Company("Acme", "Ann", "Bob", "Eve");
        var globex = await network.Company("Globex", "Cay", "Dan");
        var partnership = await network.Partner(acme[0], globex[0]);
        return new Scene(network, partnership, acme[0], acme[1], acme[2], globex[0], globex[1]);
    }

    public Task<Guid> External(params Person[] participants) => Start(Ann, "external", Partnership, participants);

    public Task<Guid> Internal(params Person[] participants) => Start(Ann, "internal", null, participants);

    public Task<Guid> Announcement() => Start(Ann, "announcement", null, []);

    public static async Task<Reply> Say(Person who, Guid thread, string body) =>
        (await who.Post($"/api/threads/{thread}/messages", new { body })).Is(201);

    /// <summary>Something that everyone in the network hears; its position. What was to be heard before it has been.</summary>
    public async Task<long> Bell()
    {
        var profile = new { name = "Acme", about = Guid.NewGuid().ToString() };
        return (await Ann.Put("/api/organisations/mine", profile)).Is(204).Position;
    }

    private static async Task<Guid> Start(Person by, string kind, Guid? partnership, Person[] participants)
    {
        var start = new
        {
            kind,
            subject = "Talk",
            partnerRelationshipId = partnership,
            participants = participants.Select(p => p.Id),
        };
        return (await by.Post("/api/threads", start)).Is(201).Json.GetProperty("threadId").GetGuid();
    }
}
