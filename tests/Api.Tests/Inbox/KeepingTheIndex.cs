using System.Text.Json;
using Networking.Domain.Threads;
using Networking.Projections.Inbox;
using Npgsql;

namespace Networking.Api.Tests.Inbox;

/// <summary>An index kept in memory and brought up to date by the feed gives the inbox that is read anew.</summary>
public sealed class KeepingTheIndex(NetworkingFixture fixture)
{
    private static readonly InboxRequest Everything = new(InboxFilter.All, Kind: null, Partner: null, Cursor: null, 50);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task equals_reading_everything_after_any_steps(int seed)
    {
        var story = await Story.Begin(fixture, new Random(seed));
        using var kept = new InboxQuery(fixture.Get<NpgsqlDataSource>(), keepFrom: 0);
        for (var round = 0; round < 25; round++)
        {
            var position = await story.Go(steps: 1 + (round % 7));
            await story.Ann.Inbox(position);
            foreach (var filter in Enum.GetValues<InboxFilter>())
                await Same(kept, story.Bob, Everything with { Filter = filter });
            await Same(kept, story.Ann, Everything with { Kind = ThreadKind.External });
            await Same(kept, story.Zoe, Everything with { Partner = story.Ann.Organisation() });
        }
    }

    [Fact]
    public async Task pages_as_reading_everything_does()
    {
        var story = await Story.Begin(fixture, new Random(4));
        using var kept = new InboxQuery(fixture.Get<NpgsqlDataSource>(), keepFrom: 0);
        await story.Ann.Inbox(await story.Go(steps: 60));
        string? next = null;
        do
        {
            next = await Same(kept, story.Bob, Everything with { Limit = 3, Cursor = next });
        } while (next is not null);
    }

    [Fact]
    public async Task starts_anew_when_the_feed_was_built_anew()
    {
        var story = await Story.Begin(fixture, new Random(5));
        using var kept = new InboxQuery(fixture.Get<NpgsqlDataSource>(), keepFrom: 0);
        await story.Ann.Inbox(await story.Go(steps: 10));
        await Same(kept, story.Bob, Everything);
        // Without any of the entries that tell what has changed.
        await using var command = fixture.Admin.CreateCommand(
            """
            with f as (delete from read_models.feed where tenant_id = $1
                       and position > (select min(position) from read_models.feed where tenant_id = $1))
            update read_models.participations set is_pinned = not is_pinned where tenant_id = $1
            """
        );
        command.Parameters.AddWithValue(story.Bob.Actor.Network);
        await command.ExecuteNonQueryAsync();
        await Same(kept, story.Bob, Everything);
    }

    private async Task<string?> Same(InboxQuery kept, Person member, InboxRequest request)
    {
        using var anew = new InboxQuery(fixture.Get<NpgsqlDataSource>(), keepFrom: int.MaxValue);
        var expected = await Read(anew, member, request);
        var found = await Read(kept, member, request);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(found));
        return found.Next;
    }

    private static Task<InboxPage> Read(InboxQuery query, Person member, InboxRequest request) =>
        query.Read(
            member.Actor.Network,
            member.Id,
            member.Organisation(),
            request,
            TestContext.Current.CancellationToken
        );

    /// <summary>Four people of two companies who do whatever moves an inbox.</summary>
    private sealed class Story(Random random, Person[] acme, Person zoe, Guid relationship)
    {
        private readonly List<Guid> _threads = [];
        private readonly List<(Person By, Guid Message)> _messages = [];

        public Person Ann => acme[0];

        public Person Bob => acme[1];

        public Person Zoe => zoe;

        public static async Task<Story> Begin(NetworkingFixture fixture, Random random)
        {
            var network = await fixture.Network();
            var acme = await network.Company("Acme", "Ann", "Bob", "Cay");
            var zoe = (await network.Company("Zeta", "Zoe"))[0];
            return new Story(random, acme, zoe, await network.Partner(acme[0], zoe));
        }

        /// <returns>A position that all steps are in.</returns>
        public async Task<long> Go(int steps)
        {
            for (var step = 0; step < steps; step++)
                await (_threads.Count < 4 || random.Next(8) == 0 ? Start() : Change(Any(_threads)));
            return (await Ann.Say(_threads[0], "So far")).Position;
        }

        private async Task Start()
        {
            _threads.Add(
                _threads.Count == 0
                    ? await Ann.StartThread("First", Bob)
                    : random.Next(3) switch
                    {
                        0 => await Ann.Announce("News"),
                        1 => await Ann.StartExternal(relationship, "Order", zoe, Bob),
                        _ => await Bob.StartThread("Talk", acme[2]),
                    }
            );
        }

        // A step may be refused, for want of a right or a thread: then it changes nothing.
        private async Task Change(Guid thread)
        {
            var by = Any([.. acme, zoe]);
            switch (random.Next(9))
            {
                case 0:
                    await by.Put($"/api/threads/{thread}/read-marker", new { ordinal = random.Next(1, 4) });
                    break;
                case 1:
                    var state = new
                    {
                        pinned = random.Next(2) == 0,
                        muted = random.Next(2) == 0,
                        archived = random.Next(2) == 0,
                    };
                    await by.Put($"/api/threads/{thread}/participation", state);
                    break;
                case 2:
                    await Bob.Delete($"/api/threads/{thread}/participants/{Any(acme).Id}");
                    break;
                case 3:
                    await Ann.Post($"/api/threads/{thread}/participants", new { memberIds = new[] { Any(acme).Id } });
                    break;
                case 4 when _messages.Count > 0:
                    var (author, message) = Any(_messages);
                    await author.Delete($"/api/messages/{message}");
                    break;
                default:
                    object body = new { body = "Hello", mentions = random.Next(3) == 0 ? new[] { Bob.Id } : [] };
                    var sent = await by.Post($"/api/threads/{thread}/messages", body);
                    if (sent.Status == 201)
                        _messages.Add((by, sent.Id("messageId")));
                    break;
            }
        }

        private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
    }
}
