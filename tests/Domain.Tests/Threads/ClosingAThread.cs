using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class ClosingAThread
{
    private static readonly ThreadClosed Closed = new(Talk, Ann.Id, Now);

    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia));

    [Fact]
    public void is_up_to_everyone_in_it() => Talking.When(Close(Mia)).Then(Closed with { By = Mia.Id });

    [Fact]
    public void is_refused_to_others() => Talking.When(Close(Max)).Then(RejectionKind.NotFound, "not_found");

    [Fact]
    public void twice_changes_nothing() => Talking.And(Closed).When(Close(Mia)).Then();

    [Fact]
    public void is_undone_by_reopening() =>
        Talking.And(Closed).When(Reopen(Mia)).Then(new ThreadReopened(Talk, Mia.Id, Now));

    [Fact]
    public void reopening_an_open_one_changes_nothing()
    {
        Talking.When(Reopen(Mia)).Then();
        Talking.And(Closed, new ThreadReopened(Talk, Mia.Id, Now)).When(Reopen(Ann)).Then();
    }

    [Fact]
    public void is_possible_after_the_end_of_the_partnership_but_reopening_is_not()
    {
        var ended = Given(ArePartners)
            .And(AcmeTalksToBolt(Ann, Bob), new PartnershipEnded(AcmeBolt, Acme, Ann.Says("Bye"), Ann.Id, Now));
        ended.When(Close(Ann)).Then(Closed);
        ended.And(Closed).When(Reopen(Ann)).Then("relationship_not_active");
    }

    [Fact]
    public void of_no_thread_is_refused() => Given(AcmeIsThere).When(Close(Ann)).Then("not_found");

    private static CloseThread Close(Person by) => new(Talk) { Context = by.Now };

    private static ReopenThread Reopen(Person by) => new(Talk) { Context = by.Now };
}
