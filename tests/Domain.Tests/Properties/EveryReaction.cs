using CsCheck;
using Networking.Domain.Messages;

namespace Networking.Domain.Tests.Properties;

public sealed class EveryReaction
{
    private static readonly Gen<(Person Who, string Emoji, bool Add)> One = Gen.Select(
        Gen.OneOf(Ann, Adam, Mia, Max),
        Gen.OneOf("👍", "❤", "❤️", "🎉", "🇩🇪", "👍🏽"),
        Gen.Bool
    );

    /// <summary>After any turns of any members each has reacted with just what they added last and did not take back.</summary>
    [Fact]
    public void stands_as_a_set_of_member_and_emoji() =>
        One.Array[0, 60]
            .Sample(
                turns =>
                {
                    var world = World
                        .Of(AcmeIsThere)
                        .With([
                            AcmeTalks(Ann, Adam, Mia),
                            new MessageSent(Hello, Talk, Mia.Says("Hi"), null, [], Mia.Id, Now),
                        ]);
                    var expected = new HashSet<(Guid, string)>();
                    foreach (var (who, emoji, add) in turns)
                    {
                        Command command = add
                            ? new AddReaction(Hello, emoji) { Context = who.Now }
                            : new RemoveReaction(Hello, emoji) { Context = who.Now };
                        world = world.With(world.Decide(command).Events);
                        var pair = (who.Id, emoji == "❤" ? "❤️" : emoji);
                        if (who != Max && (add ? expected.Add(pair) : expected.Remove(pair)))
                            Assert.Equal(pair, Last(world));
                    }

                    var state = world.Message(Hello)!.Reactions.ByEmoji;
                    Assert.Equal(expected.Order(), state.SelectMany(e => e.Value.Select(m => (m, e.Key))).Order());
                    Assert.DoesNotContain(state.Values, members => members.IsEmpty);
                },
                iter: 2_000
            );

    private static (Guid, string) Last(World world) =>
        world.Streams[Hello][^1] switch
        {
            ReactionAdded a => (a.By, a.Emoji),
            ReactionRemoved r => (r.By, r.Emoji),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
}
