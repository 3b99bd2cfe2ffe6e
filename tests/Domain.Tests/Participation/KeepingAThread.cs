using Networking.Domain.Participation;

namespace Networking.Domain.Tests.Participation;

public sealed class KeepingAThread
{
    private static readonly ChangeParticipation Nothing = new(Talk, null, null, null) { Context = Mia.Now };
    private static readonly ParticipationChanged Plain = new(Talk, Mia.Id, false, false, false, Mia.Id, Now);
    private static readonly ParticipationChanged Archived = Plain with { Archived = true, ArchivedNow = true };

    private static Scenario Talking => Given(AcmeIsThere).And(AcmeTalks(Ann, Mia));

    [Fact]
    public void changes_what_is_named_and_leaves_the_rest() =>
        Talking
            .And(Plain with { Pinned = true })
            .When(Nothing with { Muted = true })
            .Then(Plain with { Pinned = true, Muted = true });

    [Fact]
    public void as_it_is_changes_nothing()
    {
        Talking.When(Nothing).Then();
        Talking.When(Nothing with { Pinned = false, Archived = false }).Then();
        Talking.And(Plain with { Pinned = true }).When(Nothing with { Pinned = true }).Then();
    }

    [Fact]
    public void archives_again_because_a_message_may_have_brought_it_back() =>
        Talking.And(Archived).When(Nothing with { Archived = true }).Then(Archived);

    [Fact]
    public void pinning_what_a_message_brought_back_does_not_archive_it_again() =>
        Talking
            .And(Archived)
            .When(Nothing with { Pinned = true })
            .Then(Archived with { Pinned = true, ArchivedNow = false });

    [Fact]
    public void brings_it_back_from_the_archive() =>
        Talking.And(Archived).When(Nothing with { Archived = false }).Then(Plain);

    [Fact]
    public void is_refused_to_others() =>
        Talking.When(Nothing with { Pinned = true, Context = Max.Now }).Then(RejectionKind.NotFound, "not_found");
}
