using Networking.Domain.Organisations;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Threads;

public sealed class StartingAnInternalThread
{
    [Fact]
    public void seats_the_starter_and_whom_was_named_once() =>
        Given(AcmeIsThere).When(Start(Ann, Mia.Id, Mia.Id, Ann.Id)).Then(AcmeTalks(Mia, Ann));

    [Fact]
    public void with_oneself_is_fine() => Given(AcmeIsThere).When(Start(Ann)).Then(AcmeTalks(Ann));

    [Fact]
    public void ignores_a_relationship() =>
        Given(ArePartners).When(Start(Ann) with { RelationshipId = AcmeBolt }).Then(AcmeTalks(Ann));

    [Fact]
    public void with_another_companys_people_is_refused() =>
        Given(ArePartners).When(Start(Ann, Bob.Id)).Then(RejectionKind.Invalid, "unknown_member");

    [Fact]
    public void with_who_has_left_is_refused() =>
        Given(AcmeIsThere)
            .And(new MemberDeactivated(Acme, Mia.Id, Ann.Id, Now))
            .When(Start(Ann, Mia.Id))
            .Then("unknown_member");

    [Fact]
    public void is_refused_to_who_is_no_active_member() =>
        Given(AcmeIsThere).When(Start(new Person("Eve", Id(9), Acme))).Then(RejectionKind.Forbidden, "not_a_member");

    [Fact]
    public void under_an_id_that_is_taken_is_refused() =>
        Given(AcmeIsThere).And(AcmeTalks(Ann)).When(Start(Mia)).Then("thread_exists");

    private static StartThread Start(Person by, params Guid[] with) =>
        new(Talk, ThreadKind.Internal, null, by.Says("Plans"), [.. with]) { Context = by.Now };
}
