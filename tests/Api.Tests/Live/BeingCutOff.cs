using System.Diagnostics;
using Networking.Api.Identity;
using Networking.Domain.Organisations;

namespace Networking.Api.Tests.Live;

/// <summary>T10: who may no longer listen hears nothing two seconds later.</summary>
[Collection(LiveCollection.Name)]
public sealed class BeingCutOff(LiveFixture fixture)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);

    public static TheoryData<int> BothNodes => [0, 1];

    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task follows_a_sign_out(int node)
    {
        var scene = await fixture.Scene();
        await using var bob = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Bob);
        await using var eve = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Eve);
        await bob.Until(await scene.Bell());
        var at = Stopwatch.GetTimestamp();
        (await scene.Bob.Post("/api/auth/logout")).Is(204);

        await WithinTheTime(bob, at);
        await eve.Until(await scene.Bell());
    }

    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task follows_a_deactivation(int node)
    {
        var scene = await fixture.Scene();
        await using var bob = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Bob);
        await bob.Until(await scene.Bell());
        var at = Stopwatch.GetTimestamp();
        (await scene.Ann.Post($"/api/members/{scene.Bob.Id}/deactivation")).Is(204);

        await WithinTheTime(bob, at);
    }

    /// <summary>A host that died between the command and the end of the sessions, or an import: the log is enough.</summary>
    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task follows_a_deactivation_that_ended_no_session(int node)
    {
        var scene = await fixture.Scene();
        await using var bob = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Bob);
        await bob.Until(await scene.Bell());
        var at = Stopwatch.GetTimestamp();
        await scene.Network.Do(new DeactivateMember(scene.Bob.Id) { Context = TestNetwork.By(scene.Ann.Actor) });

        await WithinTheTime(bob, at);
    }

    /// <summary>The session ends after the request was let in and before the relay knows of the connection.</summary>
    [Fact]
    public async Task follows_a_sign_out_during_the_handshake()
    {
        var scene = await fixture.Scene();
        for (var i = 0; i < 10; i++)
        {
            var person = scene.Bob with { };
            var session = await fixture
                .Here.Get<SessionStore>()
                .Start(
                    User.Member(person.Id, scene.Network.Id, person.Actor.OrganisationId, "b@b.example", "Bob"),
                    CancellationToken.None
                );
            var token = fixture.Here.Get<Tickets>().Issue(session, refreshCount: 0).AccessToken;
            var connecting = LiveClient.Connect(fixture.Here, person with { Token = token });
            await Task.Delay(i * 3);
            await fixture.Here.Get<SessionStore>().End(session.Id, CancellationToken.None);
            var at = Stopwatch.GetTimestamp();
            try
            {
                await using var client = await connecting;
                await WithinTheTime(client, at);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or AggregateException)
            {
                // Refused: as good.
            }
        }
    }

    private static async Task WithinTheTime(LiveClient client, long at)
    {
        var delay = await client.CutAfter(at);
        TestContext.Current.TestOutputHelper!.WriteLine($"cut after {delay.TotalMilliseconds:0} ms");
        Assert.True(delay < Allowed, $"{delay}");
    }
}
