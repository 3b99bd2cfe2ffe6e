using Networking.Domain.Messages;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class Announcing
{
    [Fact]
    public void is_up_to_an_administrator_and_names_nobody() =>
        Given(AcmeIsThere).When(Announce(Ann, Mia.Id)).Then(AcmeAnnounces);

    [Fact]
    public void is_refused_to_a_member() =>
        Given(AcmeIsThere).When(Announce(Mia)).Then(RejectionKind.Forbidden, "not_an_administrator");

    [Fact]
    public void is_continued_by_administrators_only()
    {
        var announced = Given(AcmeIsThere).And(AcmeAnnounces);
        announced.When(Send(Adam)).Then(new MessageSent(Hello, Talk, Adam.Says("Hi"), null, [], Adam.Id, Now));
        announced.When(Send(Mia)).Then(RejectionKind.Forbidden, "not_an_administrator");
    }

    [Fact]
    public void is_not_seen_by_another_company() =>
        Given(ArePartners).And(AcmeAnnounces).When(Send(Bob)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void has_no_seats_to_give_or_take()
    {
        var announced = Given(AcmeIsThere).And(AcmeAnnounces);
        announced.When(new AddParticipants(Talk, [Mia.Id]) { Context = Ann.Now }).Then("audience_is_everyone");
        announced.When(new RemoveParticipant(Talk, Mia.Id) { Context = Mia.Now }).Then("audience_is_everyone");
    }

    [Fact]
    public void is_closed_and_opened_by_administrators_only()
    {
        var announced = Given(AcmeIsThere).And(AcmeAnnounces);
        announced.When(new CloseThread(Talk) { Context = Mia.Now }).Then("not_an_administrator");
        announced.When(new CloseThread(Talk) { Context = Adam.Now }).Then(new ThreadClosed(Talk, Adam.Id, Now));
        announced
            .And(new ThreadClosed(Talk, Ann.Id, Now))
            .When(new ReopenThread(Talk) { Context = Mia.Now })
            .Then("not_an_administrator");
    }

    [Fact]
    public void mentions_anyone_of_the_company()
    {
        var announced = Given(AcmeIsThere).And(AcmeAnnounces);
        announced
            .When(Send(Ann) with { Mentions = [Mia.Id] })
            .Then(new MessageSent(Hello, Talk, Ann.Says("Hi"), null, [Mia.Id], Ann.Id, Now));
        announced.When(Send(Ann) with { Mentions = [Bob.Id] }).Then("unknown_member");
    }

    private static StartThread Announce(Person by, params Guid[] to) =>
        new(Talk, ThreadKind.Announcement, null, by.Says("News"), [.. to]) { Context = by.Now };

    private static SendMessage Send(Person by) => new(Hello, Talk, by.Says("Hi"), null, []) { Context = by.Now };
}
