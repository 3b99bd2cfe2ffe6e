namespace Networking.Api.Tests.Http;

public sealed class RepeatingARequest(NetworkingFixture fixture)
{
    [Fact]
    public async Task gets_the_first_answer_with_200()
    {
        var (ann, _, thread) = await Thread();
        var key = Guid.CreateVersion7();
        var path = $"/api/threads/{thread}/messages";

        var first = (await ann.Post(path, new { body = "Once" }, key)).Is(201);
        var again = (await ann.Post(path, new { body = "Once" }, key)).Is(200);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Position, again.Position);
        Assert.Single((await ann.Messages(thread, again.Position)).Items);
    }

    [Fact]
    public async Task gets_the_first_answer_even_after_the_thread_is_closed()
    {
        var (ann, _, thread) = await Thread();
        var key = Guid.CreateVersion7();
        var path = $"/api/threads/{thread}/messages";
        var first = (await ann.Post(path, new { body = "Once" }, key)).Is(201);
        (await ann.Post($"/api/threads/{thread}/closure")).Is(204);

        var again = (await ann.Post(path, new { body = "Once" }, key)).Is(200);

        Assert.Equal(first.Text, again.Text);
        (await ann.Post(path, new { body = "Other" })).Is(409, "thread_closed");
    }

    [Fact]
    public async Task of_another_member_is_refused_and_tells_nothing()
    {
        var (ann, bob, thread) = await Thread();
        var key = Guid.CreateVersion7();
        var path = $"/api/threads/{thread}/messages";
        (await ann.Post(path, new { body = "Secret" }, key)).Is(201);

        var tried = (await bob.Post(path, new { body = "Mine" }, key)).Is(409, "idempotency_key_reused");

        Assert.DoesNotContain("Secret", tried.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_the_key_of_another_command_is_refused()
    {
        var (ann, _, thread) = await Thread();
        var key = Guid.CreateVersion7();
        (await ann.Post($"/api/threads/{thread}/messages", new { body = "Hi" }, key)).Is(201);
        (await ann.Post($"/api/threads/{thread}/closure", null, key)).Is(409, "idempotency_key_reused");
    }

    [Fact]
    public async Task in_another_thread_is_refused_and_not_taken_for_done()
    {
        var (ann, bob, thread) = await Thread();
        var other = await ann.StartThread("Other", bob);
        var key = Guid.CreateVersion7();
        (await ann.Post($"/api/threads/{thread}/messages", new { body = "Hi" }, key)).Is(201);
        (await ann.Post($"/api/threads/{other}/messages", new { body = "Hi" }, key)).Is(409, "idempotency_key_reused");
    }

    [Fact]
    public async Task with_the_message_id_alone_gets_the_first_answer()
    {
        var (ann, _, thread) = await Thread();
        var body = new { body = "Once", messageId = Guid.CreateVersion7() };
        var path = $"/api/threads/{thread}/messages";
        var first = (await ann.Post(path, body)).Is(201);
        Assert.Equal(first.Text, (await ann.Post(path, body)).Is(200).Text);
        (await ann.Post(path, body, Guid.CreateVersion7())).Is(409, "message_exists");
    }

    [Fact]
    public async Task in_parallel_sends_one_message()
    {
        var (ann, _, thread) = await Thread();
        var key = Guid.CreateVersion7();
        var path = $"/api/threads/{thread}/messages";

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => ann.Post(path, new { body = "Once" }, key))
        );

        Assert.Equal(1, replies.Count(r => r.Status == 201));
        Assert.Equal(19, replies.Count(r => r.Status == 200));
        Assert.Single(replies.Select(r => r.Text).Distinct(StringComparer.Ordinal));
        Assert.Single((await ann.Messages(thread, replies[0].Position)).Items);
    }

    [Fact]
    public async Task of_any_write_without_a_body_answers_as_before()
    {
        var (ann, bob, thread) = await Thread();
        foreach (var path in (string[])["closure", "reopening"])
        {
            var key = Guid.CreateVersion7();
            var first = (await ann.Post($"/api/threads/{thread}/{path}", null, key)).Is(204);
            Assert.Equal(first.Position, (await ann.Post($"/api/threads/{thread}/{path}", null, key)).Is(204).Position);
        }

        var removal = Guid.CreateVersion7();
        (await ann.Delete($"/api/threads/{thread}/participants/{bob.Id}", removal)).Is(204);
        (await ann.Delete($"/api/threads/{thread}/participants/{bob.Id}", removal)).Is(204);
    }

    private async Task<(Person Ann, Person Bob, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        return (company[0], company[1], await company[0].StartThread("Hello", company[1]));
    }
}
