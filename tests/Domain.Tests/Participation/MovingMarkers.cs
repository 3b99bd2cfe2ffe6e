using Networking.Domain.Participation;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Participation;

public sealed class MovingMarkers
{
    private static readonly MessagesRead ReadThree = new(Talk, Mia.Id, 3, Mia.Id, Now);
    private static readonly MessagesDelivered DeliveredThree = new(Talk, Mia.Id, 3, Mia.Id, Now);

    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia));

    [Fact]
    public void goes_up_to_the_end()
    {
        Talking.When(Read(3, 3)).Then(ReadThree);
        Talking.When(Delivered(3, 3)).Then(DeliveredThree);
    }

    [Fact]
    public void beyond_the_end_is_refused()
    {
        Talking.When(Read(4, 3)).Then(RejectionKind.Invalid, "ordinal_beyond_end");
        Talking.When(Delivered(4, 3)).Then(RejectionKind.Invalid, "ordinal_beyond_end");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-1)]
    public void never_goes_back(long ordinal)
    {
        Talking.And(ReadThree).When(Read(ordinal, 9)).Then();
        Talking.And(DeliveredThree).When(Delivered(ordinal, 9)).Then();
    }

    [Fact]
    public void what_is_read_is_delivered_too() => Talking.And(ReadThree).When(Delivered(2, 9)).Then();

    [Fact]
    public void what_is_delivered_is_not_read() => Talking.And(DeliveredThree).When(Read(3, 9)).Then(ReadThree);

    [Fact]
    public void reading_less_than_was_delivered_keeps_the_delivery() =>
        Talking.And(DeliveredThree, ReadThree with { Ordinal = 1 }).When(Delivered(3, 9)).Then();

    [Fact]
    public void is_possible_in_a_closed_thread() =>
        Talking.And(new ThreadClosed(Talk, Ann.Id, Now)).When(Read(3, 3)).Then(ReadThree);

    [Fact]
    public void in_an_announcement_needs_no_seat() =>
        Given(AcmeIsThere).And(AcmeAnnounces).When(Read(3, 3)).Then(ReadThree);

    [Fact]
    public void is_refused_to_others()
    {
        Talking.When(Read(1, 3) with { Context = Max.Now }).Then("not_found");
        Talking.When(Delivered(1, 3) with { Context = Max.Now }).Then("not_found");
        Talking.And(new ParticipantRemoved(Talk, Mia.Id, Ann.Id, Now)).When(Read(1, 3)).Then("not_a_participant");
    }

    private static MarkRead Read(long ordinal, long last) => new(Talk, ordinal, last) { Context = Mia.Now };

    private static MarkDelivered Delivered(long ordinal, long last) => new(Talk, ordinal, last) { Context = Mia.Now };
}
