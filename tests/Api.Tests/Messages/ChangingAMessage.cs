namespace Networking.Api.Tests.Messages;

public sealed class ChangingAMessage(NetworkingFixture fixture)
{
    [Fact]
    public async Task keeps_what_it_said_in_its_history()
    {
        var (ann, bob, thread) = await Thread();
        var message = (await ann.Say(thread, "First")).Id("messageId");
        (await ann.Put($"/api/messages/{message}", new { body = "Second" })).Is(204);
        var edited = (await ann.Put($"/api/messages/{message}", new { body = "Third" })).Is(204);

        var history = (await bob.Get($"/api/messages/{message}/history?atLeast={edited.Position}")).Is(200);
        Assert.Equal(["First", "Second", "Third"], history.Items.Select(v => v.GetProperty("body").GetString()));
        var shown = (await bob.Messages(thread, edited.Position)).Items.Single();
        Assert.Equal("Third", shown.GetProperty("body").GetString());
        Assert.NotEqual(default, shown.GetProperty("editedAt").GetDateTimeOffset());
        Assert.Equal(1, shown.GetProperty("ordinal").GetInt64());
    }

    [Fact]
    public async Task hides_deleted_text_from_everyone_but_compliance()
    {
        var (ann, bob, thread) = await Thread();
        var message = (await ann.Say(thread, "Old secret")).Id("messageId");
        (await ann.Put($"/api/messages/{message}", new { body = "New secret" })).Is(204);
        (await ann.Delete($"/api/messages/{message}")).Is(204);
        var position = await ann.GiveRoles(bob, "member", "compliance");
        var path = $"/api/messages/{message}/history?atLeast={position}";

        Assert.DoesNotContain("secret", (await ann.Get(path)).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("Old secret", (await bob.Get(path)).Is(200).Text, StringComparison.Ordinal);
        Assert.Contains("New secret", (await bob.Get(path)).Is(200).Text, StringComparison.Ordinal);
        foreach (var read in (string[])[$"threads/{thread}/messages", "inbox", "feed"])
        foreach (var person in (Person[])[ann, bob])
        {
            var reply = (await person.Get($"/api/{read}?atLeast={position}")).Is(200);
            Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task is_for_its_author_only()
    {
        var (ann, bob, thread) = await Thread();
        var message = (await ann.Say(thread, "Mine")).Id("messageId");
        (await bob.Put($"/api/messages/{message}", new { body = "Yours" })).Is(403, "not_the_author");
        (await bob.Delete($"/api/messages/{message}")).Is(403, "not_the_author");
        (await ann.Put($"/api/messages/{Guid.NewGuid()}", new { body = "Nothing" })).Is(404, "not_found");
        (await ann.Delete($"/api/messages/{Guid.NewGuid()}")).Is(404, "not_found");
    }

    [Fact]
    public async Task is_refused_when_it_is_deleted_or_the_thread_is_closed()
    {
        var (ann, _, thread) = await Thread();
        var deleted = (await ann.Say(thread, "One")).Id("messageId");
        var other = (await ann.Say(thread, "Two")).Id("messageId");
        (await ann.Delete($"/api/messages/{deleted}")).Is(204);
        (await ann.Delete($"/api/messages/{deleted}")).Is(204);
        (await ann.Put($"/api/messages/{deleted}", new { body = "Back" })).Is(409, "message_deleted");
        (await ann.Post($"/api/threads/{thread}/closure")).Is(204);
        (await ann.Put($"/api/messages/{other}", new { body = "Late" })).Is(409, "thread_closed");
        (await ann.Delete($"/api/messages/{other}")).Is(409, "thread_closed");
    }

    private async Task<(Person Ann, Person Bob, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        return (company[0], company[1], await company[0].StartThread("Hello", company[1]));
    }
}
