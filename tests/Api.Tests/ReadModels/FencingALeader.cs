namespace Networking.Api.Tests.ReadModels;

/// <summary>F15, on a host of its own: what two leaders do to the progress would disturb everyone else.</summary>
public sealed class FencingALeader : IAsyncLifetime
{
    private readonly NetworkingFixture _own = new();

    public ValueTask InitializeAsync() => _own.InitializeAsync();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    /// <summary>Found by the fault rig (seeds 1126 and 1160): messages moved to later ordinals, and left a gap behind.</summary>
    [Fact]
    public async Task whose_place_another_has_taken_folds_nothing_a_second_time()
    {
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Talk");
        var first = await ann.Say(thread, "One");
        (await ann.Get($"/api/inbox?atLeast={first.Position}")).Is(200);

        // As if another leader had folded the next event, and this one did not know.
        await Move(first.Position, to: first.Position + 1);
        var second = await ann.Say(thread, "Two");
        Assert.Equal(first.Position + 1, second.Position);
        var third = await ann.Say(thread, "Three");
        (await ann.Get($"/api/inbox?atLeast={third.Position}")).Is(200);
        var messages = (await ann.Get($"/api/threads/{thread}/messages")).Is(200).Items;
        Assert.Equal(
            [("One", 1), ("Three", 2)],
            messages.Select(m => (m.GetProperty("body").GetString(), m.GetProperty("ordinal").GetInt32()))
        );
    }

    private async Task Move(long from, long to)
    {
        await using var command = _own.Admin.CreateCommand(
            "update events.mt_event_progression set last_seq_id = $2 where name = 'messaging:All' and last_seq_id = $1"
        );
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
