using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Organisations;

public sealed class AcceptingAnInvitation
{
    private static readonly Person Eve = new("Eve", Id(0xA9), Acme);

    private static readonly MemberInvited Invited = new(
        Acme,
        Eve.Id,
        Eve.Email,
        Eve.Says("?"),
        [Role.Analyst],
        Ann.Id,
        Now
    );

    private static readonly AcceptInvitation Accept = new(Eve.Says("Eve")) { Context = Eve.Now };

    [Fact]
    public void joins_with_the_invited_roles_and_the_own_name() =>
        Given(AcmeIsThere)
            .And(Invited)
            .When(Accept)
            .Then(new MemberJoined(Acme, Eve.Id, Eve.Email, Eve.Says("Eve"), [Role.Analyst], Eve.Id, Now));

    [Fact]
    public void joins_with_the_roles_that_were_changed_meanwhile() =>
        Given(AcmeIsThere)
            .And(Invited, new MemberRolesChanged(Acme, Eve.Id, [Role.Member], Ann.Id, Now))
            .When(Accept)
            .Then(new MemberJoined(Acme, Eve.Id, Eve.Email, Eve.Says("Eve"), [Role.Member], Eve.Id, Now));

    [Fact]
    public void twice_changes_nothing() =>
        Given(AcmeIsThere).And(Invited, Joined(Eve, Role.Analyst)).When(Accept).Then();

    [Fact]
    public void is_refused_when_it_was_taken_back() =>
        Given(AcmeIsThere)
            .And(Invited, new MemberDeactivated(Acme, Eve.Id, Ann.Id, Now))
            .When(Accept)
            .Then("invitation_revoked");

    [Fact]
    public void is_refused_to_who_was_not_invited() =>
        Given(AcmeIsThere).When(Accept).Then(RejectionKind.NotFound, "not_found");
}
