using System.Diagnostics;
using Networking.Api.EventStore;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;
using Networking.Projections.Inbox;
using Npgsql;

namespace Networking.Api.Tests.Messages;

public sealed class Spike(NetworkingFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task sends()
    {
        var network = "n" + Guid.NewGuid().ToString("N")[..12];
        var op = new Actor(network, Guid.NewGuid(), Guid.Empty);
        CommandContext By(Actor a) => new(Guid.CreateVersion7(), a, DateTimeOffset.UtcNow);
        var org = Guid.NewGuid();
        var owner = new Actor(network, Guid.NewGuid(), org);
        var bus = fixture.Bus;
        async Task<Accepted> Ok(object c) => Assert.IsType<Accepted>(await bus.InvokeAsync<Outcome>(c));
        await Ok(new FoundNetwork("Test") { Context = By(op) });
        await Ok(
            new RegisterOrganisation(
                org,
                new OrganisationProfile("Acme", "", null, [], [], [], true),
                owner.MemberId,
                new SealedText(network, owner.MemberId, "a@b.example"),
                new SealedText(network, owner.MemberId, "Ann")
            )
            {
                Context = By(op),
            }
        );
        await Ok(new AcceptInvitation(owner.Seal("Ann")) { Context = By(owner) });
        var thread = Guid.CreateVersion7();
        await Ok(new StartThread(thread, ThreadKind.Internal, null, owner.Seal("Hello"), []) { Context = By(owner) });
        long last = 0;
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 20; round++)
        {
            var sends = Enumerable
                .Range(0, 256)
                .Select(i =>
                    Ok(
                        new SendMessage(
                            Guid.CreateVersion7(),
                            thread,
                            owner.Seal("Hi there, how are you doing today? " + i),
                            null,
                            []
                        )
                        {
                            Context = By(owner),
                        }
                    )
                );
            var all = await Task.WhenAll(sends);
            last = all.Max(a => a.Position);
            output.WriteLine($"{round}: {clock.ElapsedMilliseconds} ms, {last}");
        }
        clock.Restart();
        Assert.True(await fixture.Get<ReadModelProgress>().WaitFor("messaging", last, default));
        output.WriteLine($"projected after {clock.ElapsedMilliseconds} ms");
        var page = await new InboxQuery(fixture.Get<NpgsqlDataSource>()).Read(
            network,
            owner.MemberId,
            org,
            new InboxRequest(InboxFilter.All, null, null, null, 50),
            default
        );
        output.WriteLine(System.Text.Json.JsonSerializer.Serialize(page));
    }
}
