using Networking.Domain.Messages;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Messages;

public sealed class ReactingToAMessage
{
    private static readonly AddReaction Add = new(Hello, "👍") { Context = Ann.Now };
    private static readonly RemoveReaction Remove = new(Hello, "👍") { Context = Ann.Now };
    private static readonly ReactionAdded Added = new(Hello, Talk, "👍", Ann.Id, Now);
    private static readonly ReactionRemoved Removed = new(Hello, Talk, "👍", Ann.Id, Now);
    private static readonly MessageSent Said = new(Hello, Talk, Mia.Says("Hi"), null, [], Mia.Id, Now);
    private static readonly MessageDeleted Deleted = new(Hello, Talk, Mia.Id, Now);

    private static Scenario Sent => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia), Said);

    [Fact]
    public void is_up_to_each_participant()
    {
        Sent.When(Add).Then(Added);
        Sent.When(Add with { Context = Mia.Now }).Then(Added with { By = Mia.Id });
        Sent.And(Added).When(Remove).Then(Removed);
    }

    [Fact]
    public void with_what_is_there_already_changes_nothing()
    {
        Sent.And(Added).When(Add).Then();
        Sent.When(Remove).Then();
        Sent.And(Added, Removed).When(Remove).Then();
        Sent.And(Added).When(Remove with { Context = Mia.Now }).Then();
    }

    [Theory]
    [InlineData("❤", "❤️")]
    [InlineData("❤️", "❤️")]
    [InlineData("🕵‍♂", "🕵️‍♂️")]
    [InlineData("#⃣", "#️⃣")]
    public void takes_an_emoji_in_any_of_its_forms_for_the_same(string typed, string full)
    {
        var added = Added with { Emoji = full };
        Sent.When(Add with { Emoji = typed }).Then(added);
        Sent.And(added).When(Add with { Emoji = typed }).Then();
        Sent.And(added).When(Remove with { Emoji = typed }).Then(Removed with { Emoji = full });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("👍👍")]
    [InlineData("👍 ")]
    [InlineData("🏽")]
    [InlineData("👍‍👍")]
    [InlineData("👍🏽🏽")]
    [InlineData("🇦🇦")]
    [InlineData("\uD83D")]
    [InlineData("❤\uFE0E")]
    public void with_anything_but_one_emoji_is_refused(string text)
    {
        Sent.When(Add with { Emoji = text }).Then(RejectionKind.Invalid, "unknown_emoji");
        Sent.When(Remove with { Emoji = text }).Then(RejectionKind.Invalid, "unknown_emoji");
    }

    [Fact]
    public void is_refused_where_it_has_been_deleted_and_took_its_reactions_with_it()
    {
        Sent.And(Added, Deleted).When(Add).Then(RejectionKind.Refused, "message_deleted");
        Sent.And(Added, Deleted).When(Remove).Then();
    }

    [Fact]
    public void is_refused_when_the_thread_is_closed()
    {
        var closed = Sent.And(Added, new ThreadClosed(Talk, Ann.Id, Now));
        closed.When(Add).Then("thread_closed");
        closed.When(Remove).Then("thread_closed");
    }

    [Fact]
    public void looks_missing_to_who_never_took_part_and_is_refused_to_who_has_left()
    {
        Sent.When(Add with { Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");
        Sent.When(Remove with { Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");
        Sent.And(Added, new ParticipantRemoved(Talk, Ann.Id, Ann.Id, Now)).When(Remove).Then("not_a_participant");
        Given(AcmeIsThere).When(Add).Then(RejectionKind.NotFound, "not_found");
    }

    [Fact]
    public void is_open_to_who_may_only_read_an_announcement() =>
        Given(AcmeIsThere)
            .And(AcmeAnnounces, Said)
            .When(Add with { Context = Max.Now })
            .Then(Added with { By = Max.Id });

    [Fact]
    public void is_refused_beyond_fifty_different_emoji_but_not_to_join_one_of_them()
    {
        var full = Sent.And([
            .. Enumerable.Range(0, 50).Select(n => Added with { Emoji = char.ConvertFromUtf32(0x1F400 + n) }),
        ]);
        full.When(Add).Then(RejectionKind.Refused, "too_many_reactions");
        full.When(Add with { Emoji = "🐀", Context = Mia.Now }).Then(Added with { Emoji = "🐀", By = Mia.Id });
        full.And(Removed with { Emoji = "🐀" }).When(Add).Then(Added);
    }
}
