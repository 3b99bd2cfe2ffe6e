using CsCheck;
using Networking.Domain.Imports;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.Properties;

public sealed class EveryDecider
{
    private static readonly Gen<(World, Command)> Any = Gen.Select(AnyCommand.World, AnyCommand.One);

    [Fact]
    public void answers_any_command_in_any_state_without_an_exception() =>
        Any.Sample((world, command) => world.Decide(command) is not null, iter: 20_000);

    [Fact]
    public void gives_events_or_a_refusal_never_both() =>
        Any.Sample(
            (world, command) =>
            {
                var decision = world.Decide(command);
                return decision.Rejection is null || decision.Events.IsEmpty;
            }
        );

    /// <summary>Archiving is the exception: a message may have brought the thread back.</summary>
    [Fact]
    public void has_nothing_to_add_when_its_decision_is_in_the_log() =>
        Any.Where(x => x.Item2 is not ChangeParticipation { Archived: true })
            .Sample(
                (world, command) => world.With(world.Decide(command).Events).Decide(command).Events.IsEmpty,
                iter: 20_000
            );

    [Fact]
    public void names_the_actor_and_the_time_of_what_it_decides() =>
        Any.Sample(
            (world, command) =>
                world
                    .Decide(command)
                    .Events.All(e =>
                        command is ImportPeople or ImportConversation or ImportPartnership
                        || (e.By == command.Actor.MemberId && e.At == command.At)
                        || e is PartnershipExpired
                    ),
            iter: 5_000
        );
}
