using Networking.Application.WriteModels;

namespace Networking.Api.Tests.Http;

/// <summary>An id names one thing. What names it as another kind finds nothing and harms nothing (T3, T29).</summary>
public sealed class NamingAThingByTheIdOfAnother(NetworkingFixture fixture)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task finds_nothing_and_leaves_it_usable(bool remembered)
    {
        var (network, ann, zoe, thread) = await Made();
        foreach (var id in (Guid[])[thread, ann.Organisation(), zoe.Organisation(), ann.PairWith(zoe)])
        {
            if (!remembered)
                fixture.Get<WriteModelCache>().Forget(network.Id, id);
            (await ann.Put($"/api/messages/{id}", new { body = "x" })).Is(404, "not_found");
            (await ann.Delete($"/api/messages/{id}")).Is(404, "not_found");
            if (id != thread)
                (await ann.Post($"/api/threads/{id}/messages", new { body = "x" })).Is(404, "not_found");
            if (id != ann.PairWith(zoe))
                (await ann.Post($"/api/partner-relationships/{id}/acceptance")).Is(404, "not_found");
        }

        var sent = await ann.Say(thread, "Still there");
        (await ann.Get($"/api/threads/{thread}?atLeast={sent.Position}")).Is(200);
        (await zoe.Put("/api/organisations/mine", new { name = "Zeta" })).Is(204);
        (await zoe.Post($"/api/partner-relationships/{ann.PairWith(zoe)}/end", new { reason = "Over" })).Is(204);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task makes_nothing_new_there(bool remembered)
    {
        var (network, ann, zoe, thread) = await Made();
        foreach (var id in (Guid[])[thread, ann.Organisation(), zoe.Organisation()])
        {
            if (!remembered)
                fixture.Get<WriteModelCache>().Forget(network.Id, id);
            var message = new { body = "x", messageId = id };
            (await ann.Post($"/api/threads/{thread}/messages", message)).Is(409, "id_taken");
            var started = new
            {
                kind = "internal",
                subject = "x",
                threadId = id,
            };
            (await ann.Post("/api/threads", started, Guid.CreateVersion7())).Is(
                409,
                id == thread ? "thread_exists" : "id_taken"
            );
        }

        await ann.Say(thread, "Still there");
        (await zoe.Put("/api/organisations/mine", new { name = "Zeta" })).Is(204);
    }

    [Fact]
    public async Task does_not_squat_on_a_relationship_to_come()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var squat = new
        {
            kind = "internal",
            subject = "x",
            threadId = ann.PairWith(zoe),
        };
        (await ann.Post("/api/threads", squat)).Is(400, "invalid_input");
        (await ann.Post("/api/partner-relationships", new { organisationId = zoe.Organisation() })).Is(201);
    }

    [Fact]
    public async Task answers_no_thread_as_if_it_were_a_message()
    {
        var (_, ann, _, thread) = await Made();
        (await ann.Post($"/api/threads/{thread}/messages", new { body = "x", replyTo = thread })).Is(
            400,
            "unknown_message"
        );
    }

    private async Task<(TestNetwork Network, Person Ann, Person Zoe, Guid Thread)> Made()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        await network.Partner(ann, zoe);
        var talk = new
        {
            kind = "internal",
            subject = "Talk",
            threadId = Guid.CreateVersion7(),
        };
        (await ann.Post("/api/threads", talk)).Is(201);
        return (network, ann, zoe, talk.threadId);
    }
}
