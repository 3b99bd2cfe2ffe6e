using System.Security.Cryptography;
using Networking.Api.Identity;
using Networking.Api.Postgres;
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
    [FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource accounts,
    [FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource daemon,
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
        await SeedOnce(stoppingToken);
        if (await HasDemo(stoppingToken))
            Announce();
    }

    // Of hosts that start together on one database one tells the story; the others wait to announce it.
    private async Task SeedOnce(CancellationToken ct)
    {
        while (true)
        {
            await using var held = await HeldLock.TryTake(accounts, "networking:demo", ct);
            if (held is null)
                await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            else
            {
                if (await IsEmpty(ct))
                    await SeedNetwork(ct);
                return;
            }
        }
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

    private async Task<bool> IsEmpty(CancellationToken ct) =>
        !await Ask(accounts, "select exists (select from identity.users where not is_operator)", ct)
        && !await Ask(daemon, "select exists (select from read_models.networks where name <> $1)", ct, NetworkName);

    private async Task<bool> HasDemo(CancellationToken ct)
    {
        await using var command = daemon.CreateCommand(
            "select coalesce(array_agg(network_id), '{}') from read_models.networks where name = $1"
        );
        command.Parameters.AddWithValue(NetworkName);
        var demos = (await command.ExecuteScalarAsync(ct))!;
        return await Ask(accounts, "select exists (select from identity.users where network = any($1))", ct, demos);
    }

    private static async Task<bool> Ask(
        NpgsqlDataSource database,
        string sql,
        CancellationToken ct,
        params object[] values
    )
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
