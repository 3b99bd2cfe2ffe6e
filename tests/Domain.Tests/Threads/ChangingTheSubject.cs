using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class ChangingTheSubject
{
    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia));

    [Fact]
    public void is_up_to_everyone_in_it() =>
        Talking.When(Change(Mia, "Budget")).Then(new SubjectChanged(Talk, Mia.Says("Budget"), Mia.Id, Now));

    [Fact]
    public void to_what_it_is_changes_nothing()
    {
        Talking.When(Change(Mia, "Plans")).Then();
        Talking.And(new SubjectChanged(Talk, Ann.Says("Budget"), Ann.Id, Now)).When(Change(Mia, "Budget")).Then();
    }

    [Fact]
    public void is_refused_when_the_thread_is_closed() =>
        Talking.And(new ThreadClosed(Talk, Ann.Id, Now)).When(Change(Mia, "Budget")).Then("thread_closed");

    [Fact]
    public void is_refused_to_others() => Talking.When(Change(Max, "Budget")).Then("not_found");

    private static ChangeSubject Change(Person by, string subject) => new(Talk, by.Says(subject)) { Context = by.Now };
}
