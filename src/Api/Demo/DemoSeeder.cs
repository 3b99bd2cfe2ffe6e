using System.Security.Cryptography;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Networks;
using Npgsql;
using Wolverine;

namespace Networking.Api.Demo;

/// <summary>
/// In Development only: gives an empty database a demo network to look at, and prints how to sign in. The accounts come
/// last: a seeding that was killed half-way leaves none, and the next start tells the story again in a new network.
/// <c>Demo:Seed=false</c> turns it off.
/// </summary>
internal sealed class DemoSeeder(
    IServiceScopeFactory scopes,
    NpgsqlDataSource database,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<DemoSeeder> log
) : BackgroundService
{
    /// <summary>Of every account of the demo network, the operator's included. Known to everyone: Development only.</summary>
    public const string Password = "demo-networking";
    private const string NetworkName = "Demo network";
    private const int Seed = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Demo:Seed", true))
            return;
        if (await IsEmpty(stoppingToken))
            await SeedNetwork(stoppingToken);
        if (await HasDemo(stoppingToken))
            Announce();
    }

    private async Task SeedNetwork(CancellationToken ct)
    {
        var network = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 20);
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        var identity = scope.ServiceProvider.GetRequiredService<IdentitySeeder>();
        var story = DemoStory.Tell(Seed, clock.GetUtcNow());
        var operatorId = await identity.EnsureOperatorAsync("operator@networking.example", Password);
        var commands = new DemoCommands(story, network, operatorId);
        var founding = new CommandContext(
            DerivedId.Network(network),
            new(network, operatorId, Guid.Empty),
            story.Companies[0].At
        );
        await Send(bus, [new FoundNetwork(NetworkName) { Context = founding }], ct);
        await Task.WhenAll(commands.Founding().Select(chain => Send(bus, chain, ct)));
        await Task.WhenAll(commands.Doing().Select(chain => Send(bus, chain, ct)));
        var hash = identity.HashPassword(Password);
        await identity.CreateMembersAsync(
            story.People.Select(p =>
            {
                var actor = commands.Actor(p.Key);
                return new NewUser(actor.MemberId, network, actor.OrganisationId, p.Email, p.DisplayName, hash);
            })
        );
    }

    private static async Task Send(IMessageBus bus, IEnumerable<Command> chain, CancellationToken ct)
    {
        foreach (var command in chain)
        {
            var outcome = await bus.InvokeAsync<Outcome>(command, ct);
            if (outcome is not Accepted)
                throw new InvalidOperationException(
                    $"The demo story breaks a rule: {command.GetType().Name} {outcome}"
                );
        }
    }

    private void Announce() =>
        log.LogInformation(
            "Demo network: sign in as sanne.verhoeven@polder.example, lukas.amsel@brenner.example or operator@networking.example with the password {Password}",
            Password
        );

    private Task<bool> IsEmpty(CancellationToken ct) =>
        Ask(
            "select not exists (select from identity.users where not is_operator) and not exists (select from read_models.networks where name <> $1)",
            ct
        );

    private Task<bool> HasDemo(CancellationToken ct) =>
        Ask(
            "select exists (select from identity.users u join read_models.networks n on n.network_id = u.network where n.name = $1)",
            ct
        );

    private async Task<bool> Ask(string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(NetworkName);
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
