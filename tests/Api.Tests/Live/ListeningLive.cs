using System.Diagnostics;

namespace Networking.Api.Tests.Live;

/// <summary>Who hears what, on the node where it happens and on the other.</summary>
[Collection(LiveCollection.Name)]
public sealed class ListeningLive(LiveFixture fixture)
{
    public static TheoryData<int> BothNodes => [0, 1];

    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task hears_messages_in_the_order_of_their_positions(int node)
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay);
        await using var cay = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Cay);
        var sent = new List<(long Position, long At)>();
        for (var i = 0; i < 30; i++)
        {
            var at = Stopwatch.GetTimestamp();
            sent.Add(((await Scene.Say(i % 2 == 0 ? scene.Ann : scene.Cay, thread, $"No {i}")).Position, at));
        }

        var heard = (await cay.Until(await scene.Bell())).Where(h => h.Type == "message_sent").ToArray();

        Assert.Equal(sent.Select(s => s.Position), heard.Select(h => h.Position));
        Assert.Equal("No 29", heard[^1].Data.GetProperty("message").GetProperty("body").GetString());
        var delays = sent.Zip(heard, (s, h) => Stopwatch.GetElapsedTime(s.At, h.At).TotalMilliseconds).Order();
        TestContext.Current.TestOutputHelper!.WriteLine($"send to heard: median {delays.ElementAt(15):0} ms");
        Assert.True(delays.ElementAt(15) < 1_000, "A message shows within a blink.");
    }

    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task hears_what_becomes_of_threads_and_messages(int node)
    {
        var scene = await fixture.Scene();
        await using var cay = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Cay);
        var thread = await scene.External(scene.Cay);
        var message = (await Scene.Say(scene.Ann, thread, "First")).Json.GetProperty("messageId").GetGuid();
        (await scene.Ann.Put($"/api/messages/{message}", new { body = "Better" })).Is(204);
        (await scene.Ann.Delete($"/api/messages/{message}")).Is(204);
        (await scene.Ann.Put($"/api/threads/{thread}/subject", new { subject = "New" })).Is(204);
        (await scene.Ann.Post($"/api/threads/{thread}/closure")).Is(204);
        (await scene.Ann.Post($"/api/threads/{thread}/reopening")).Is(204);
        (await scene.Ann.Post($"/api/threads/{thread}/participants", new { memberIds = new[] { scene.Bob.Id } })).Is(
            204
        );
        (await scene.Ann.Delete($"/api/threads/{thread}/participants/{scene.Bob.Id}")).Is(204);

        Assert.Equal(
            [
                "thread_started",
                "message_sent",
                "message_edited",
                "message_deleted",
                "subject_changed",
                "thread_closed",
                "thread_reopened",
                "participants_added",
                "participant_removed",
            ],
            await cay.TypesUntil(await scene.Bell())
        );
    }

    [Fact]
    public async Task hears_of_its_own_companys_relationships_and_people_only()
    {
        var scene = await fixture.Scene();
        var third = (await scene.Network.Company("Initech", "Fay"))[0];
        await using var dan = await LiveClient.Listen(fixture.There, scene, scene.Dan);
        await using var fay = await LiveClient.Listen(fixture.There, scene, third);
        var path = $"/api/partner-relationships/{scene.Partnership}";
        (await scene.Ann.Post($"{path}/suspension", new { reason = "Audit" })).Is(204);
        (await scene.Ann.Post($"{path}/resumption")).Is(204);
        var invited = new
        {
            email = $"gus@{scene.Cay.Actor.OrganisationId:N}.example",
            displayName = "Gus",
            roles = new[] { "member" },
        };
        (await scene.Cay.Post("/api/members/invitations", invited)).Is(201);
        var bell = await scene.Bell();

        Assert.Equal(["partnership_suspended", "partnership_resumed", "member_invited"], await dan.TypesUntil(bell));
        Assert.Empty(await fay.Until(bell));
    }

    [Fact]
    public async Task hears_own_markers_on_its_other_devices_only()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay);
        await Scene.Say(scene.Cay, thread, "Hello");
        await using var phone = await LiveClient.Listen(fixture.There, scene, scene.Ann);
        await using var cay = await LiveClient.Listen(fixture.There, scene, scene.Cay);
        (await scene.Ann.Put($"/api/threads/{thread}/delivered-marker", new { ordinal = 1 })).Is(204);
        (await scene.Ann.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 })).Is(204);
        (await scene.Ann.Put($"/api/threads/{thread}/participation", new { pinned = true })).Is(204);
        var bell = await scene.Bell();

        Assert.Equal(["messages_delivered", "messages_read", "participation_changed"], await phone.TypesUntil(bell));
        Assert.Empty(await cay.Until(bell));
    }

    [Fact]
    public async Task hears_announcements_in_the_own_company_only()
    {
        var scene = await fixture.Scene();
        await using var eve = await LiveClient.Listen(fixture.There, scene, scene.Eve);
        await using var cay = await LiveClient.Listen(fixture.There, scene, scene.Cay);
        await Scene.Say(scene.Ann, await scene.Announcement(), "Summer party");
        var bell = await scene.Bell();

        Assert.Equal(["thread_started", "message_sent"], await eve.TypesUntil(bell));
        Assert.Empty(await cay.Until(bell));
    }

    [Fact]
    public async Task hears_a_thread_from_the_join_on()
    {
        var scene = await fixture.Scene();
        var thread = await scene.Internal(scene.Eve);
        await using var bob = await LiveClient.Listen(fixture.There, scene, scene.Bob);
        await Scene.Say(scene.Ann, thread, "Before");
        (await scene.Ann.Post($"/api/threads/{thread}/participants", new { memberIds = new[] { scene.Bob.Id } })).Is(
            204
        );
        var after = await Scene.Say(scene.Ann, thread, "After");

        var heard = await bob.Until(await scene.Bell());

        Assert.Equal(["participants_added", "message_sent"], heard.Select(h => h.Type));
        Assert.Equal(after.Position, heard[1].Position);
    }

    [Fact]
    public async Task hears_nothing_of_another_network()
    {
        var (scene, other) = (await fixture.Scene(), await fixture.Scene());
        await using var stranger = await LiveClient.Listen(fixture.There, other, other.Ann);
        await Scene.Say(scene.Ann, await scene.External(scene.Cay), "Secret");
        await scene.Bell();

        Assert.Empty(await stranger.Until(await other.Bell()));
    }

    /// <summary>T10, under load.</summary>
    [Theory]
    [MemberData(nameof(BothNodes))]
    public async Task hears_its_removal_and_nothing_after_it(int node)
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay, scene.Dan);
        await using var dan = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Dan);
        await using var cay = await LiveClient.Listen(fixture.Nodes[node], scene, scene.Cay);
        using var stop = new CancellationTokenSource();
        Person[] senders = [scene.Ann, scene.Cay, scene.Ann, scene.Cay];
        var load = senders.Select(async who =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await Scene.Say(who, thread, $"{i}");
        });
        var sending = Task.WhenAll(load.ToArray());
        await Task.Delay(500);
        var removed = (await scene.Cay.Delete($"/api/threads/{thread}/participants/{scene.Dan.Id}")).Is(204).Position;
        var at = Stopwatch.GetTimestamp();
        await Task.Delay(1_000);
        await stop.CancelAsync();
        await sending;
        var bell = await scene.Bell();

        var heard = (await dan.Until(bell)).ToArray();
        Assert.Equal(removed, heard[^1].Position);
        Assert.Equal("participant_removed", heard[^1].Type);
        var delay = Stopwatch.GetElapsedTime(at, heard[^1].At);
        TestContext.Current.TestOutputHelper!.WriteLine($"removal to heard: {delay.TotalMilliseconds:0} ms");
        Assert.True(delay < TimeSpan.FromSeconds(2), $"{delay}");
        Assert.Contains(await cay.Until(bell), h => h.Position > removed);
    }
}
