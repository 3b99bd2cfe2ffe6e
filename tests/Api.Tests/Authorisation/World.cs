using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Api.Tests.Authorisation;

/// <summary>Ids of a small network. Two networks may be made with the very same ones.</summary>
internal sealed record Ids(
    Guid Acme,
    Guid Owner,
    Guid Member,
    Guid Spare,
    Guid Zeta,
    Guid Partner,
    Guid Tau,
    Guid Stranger,
    Guid Thread,
    Guid External,
    Guid Message,
    Guid Answer
)
{
    public Guid Pair => DerivedId.Relationship(Acme, Zeta);

    public static Ids New() => new(G(), G(), G(), G(), G(), G(), G(), G(), G(), G(), G(), G());

    private static Guid G() => Guid.CreateVersion7();
}

/// <summary>
/// Acme (owner, member, spare member) with an internal thread, its unlisted partner Zeta with an external one, and Tau,
/// which has to do with neither. Every text holds the canary. Command ids follow from the ids, so twins share them too.
/// </summary>
internal sealed class World
{
    private readonly TestNetwork _network;
    private readonly Ids _ids;
    private int _commands;

    private World(TestNetwork network, Ids ids, string canary) => (_network, _ids, Canary) = (network, ids, canary);

    public string Canary { get; }

    public string Network => _network.Id;

    /// <param name="more">Another owner of Acme, who takes part in its threads: an account exists once on a server, so a
    /// twin's people cannot sign in.</param>
    public static async Task<World> Make(TestNetwork network, Ids ids, string canary, Guid? more = null)
    {
        var world = new World(network, ids, canary);
        await world.Register(ids.Acme, ids.Owner, listed: true);
        await world.Register(ids.Zeta, ids.Partner, listed: false);
        await world.Register(ids.Tau, ids.Stranger, listed: true);
        foreach (var (member, role) in ((Guid, Role)[])[(ids.Member, Role.Member), (ids.Spare, Role.Member)])
            await world.Join(member, role);
        if (more is { } owner)
            await world.Join(owner, Role.Owner);
        await world.Talk(more is { } one ? [ids.Member, ids.Spare, one] : [ids.Member, ids.Spare]);
        return world;
    }

    public Task<Person> SignIn(Guid organisation, Guid member) => _network.Admit(Actor(organisation, member), Canary);

    private async Task Talk(Guid[] colleagues)
    {
        var (owner, partner) = (Actor(_ids.Acme, _ids.Owner), Actor(_ids.Zeta, _ids.Partner));
        await Do(partner, c => new RequestPartnership(_ids.Acme, Text(partner)) { Context = c });
        await Do(owner, c => new AcceptPartnership(_ids.Pair) { Context = c });
        await Do(
            owner,
            c => new StartThread(_ids.Thread, ThreadKind.Internal, null, Text(owner), [.. colleagues]) { Context = c }
        );
        await Do(
            owner,
            c => new StartThread(_ids.External, ThreadKind.External, _ids.Pair, Text(owner), [_ids.Partner])
            {
                Context = c,
            }
        );
        await Do(owner, c => new SendMessage(_ids.Message, _ids.Thread, Text(owner), null, []) { Context = c });
        await Do(owner, c => new EditMessage(_ids.Message, owner.Seal(Canary + "!")) { Context = c });
        await Do(partner, c => new SendMessage(_ids.Answer, _ids.External, Text(partner), null, []) { Context = c });
    }

    private async Task Register(Guid organisation, Guid owner, bool listed)
    {
        var actor = Actor(organisation, owner);
        var profile = new OrganisationProfile(Canary, Canary, Canary, [], [Canary], [Canary], listed);
        await Do(
            _network.Operator,
            c => new RegisterOrganisation(organisation, profile, owner, Mail(actor), Text(actor)) { Context = c }
        );
        await Do(actor, c => new AcceptInvitation(Text(actor)) { Context = c });
    }

    private async Task Join(Guid member, Role role)
    {
        var actor = Actor(_ids.Acme, member);
        await Do(
            Actor(_ids.Acme, _ids.Owner),
            c => new InviteMember(member, Mail(actor), Text(actor), [role]) { Context = c }
        );
        await Do(actor, c => new AcceptInvitation(Text(actor)) { Context = c });
    }

    private Task<long> Do(Actor by, Func<CommandContext, Command> make)
    {
        var id = DerivedId.CreatedBy(_ids.Acme, $"command {_commands++}");
        return _network.Do(make(new CommandContext(id, by, DateTimeOffset.UtcNow)));
    }

    private Actor Actor(Guid organisation, Guid member) => new(Network, member, organisation);

    private SealedText Text(Actor actor) => actor.Seal(Canary);

    private SealedText Mail(Actor actor) => actor.Seal($"{actor.MemberId:N}@{Canary}.example");
}
