using CsCheck;
using Networking.Domain.Organisations;

namespace Networking.Domain.Tests.Properties;

public sealed class EveryOrganisation
{
    // Acme, Bolt and Cork begin with an owner; nothing that anyone does leaves one without.
    [Fact]
    public void keeps_an_active_owner() =>
        AnyCommand.World.Sample(
            world =>
                new[] { Acme, Bolt, Cork }.All(id =>
                    world
                        .Organisation(id)!
                        .Members.Values.Any(m => m.Status == MemberStatus.Active && m.Roles.Contains(Role.Owner))
                ),
            iter: 20_000
        );

    [Fact]
    public void never_forgets_a_member() =>
        Gen.Select(AnyCommand.World, AnyCommand.One)
            .Sample(
                (world, command) =>
                {
                    var before = world.Organisation(Acme)!.Members;
                    var after = world.With(world.Decide(command).Events).Organisation(Acme)!.Members;
                    return before.All(m => after[m.Key].Email == m.Value.Email);
                }
            );
}
