using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Imports;

public sealed class ImportingAConversation
{
    private static readonly Guid Run = Id(0xD1);
    private static readonly DateTimeOffset Then = Now.AddYears(-5);

    [Fact]
    public void opens_the_thread_at_its_first_message() =>
        Given(AcmeIsThere).When(Import(1, 2)).Then(Opened, Sent(1), Sent(2));

    [Fact]
    public void of_two_companies_names_their_relationship() =>
        Given(BothAreThere)
            .When(Import(1) with { Kind = ThreadKind.External, PartnerId = Bolt })
            .Then(Opened with { Kind = ThreadKind.External, PartnerId = Bolt, RelationshipId = AcmeBolt }, Sent(1));

    [Fact]
    public void brings_only_what_is_new() => Given(AcmeIsThere).And(Opened, Sent(1)).When(Import(1, 2)).Then(Sent(2));

    [Fact]
    public void twice_changes_nothing() => Given(AcmeIsThere).And(Opened, Sent(1)).When(Import(1)).Then();

    [Fact]
    public void that_names_a_message_twice_brings_it_once() =>
        Given(AcmeIsThere).When(Import(1, 1)).Then(Opened, Sent(1));

    [Fact]
    public void seats_people_who_come_later() =>
        Given(AcmeIsThere)
            .And(Opened, Sent(1))
            .When(Import(2) with { Participants = [Seat(Ann), Seat(Max), Seat(Max)] })
            .Then(new ParticipantsAdded(Talk, [Seat(Max)], Mia.Id, Then.AddDays(2), new Origin(Run, "m-2")), Sent(2));

    [Fact]
    public void is_not_judged_by_rules_of_today() =>
        Given(AcmeIsThere).And(Opened, new ThreadClosed(Talk, Ann.Id, Now)).When(Import(1)).Then(Sent(1));

    private static ThreadStarted Opened =>
        new(
            Talk,
            ThreadKind.Internal,
            Acme,
            null,
            null,
            Mia.Says("Old"),
            [Seat(Ann), Seat(Mia)],
            Mia.Id,
            Then.AddDays(1),
            new Origin(Run, "m-1")
        );

    private static ImportConversation Import(params int[] messages) =>
        new(
            Run,
            Talk,
            ThreadKind.Internal,
            Acme,
            null,
            Mia.Says("Old"),
            [Seat(Ann), Seat(Mia)],
            [
                .. messages.Select(n => new ImportedMessage(
                    Id(0xE0 + n),
                    Mia.Id,
                    Mia.Says($"{n}"),
                    null,
                    [],
                    Then.AddDays(n),
                    $"m-{n}"
                )),
            ]
        )
        {
            Context = Operator.Now,
        };

    private static MessageSent Sent(int n) =>
        new(Id(0xE0 + n), Talk, Mia.Says($"{n}"), null, [], Mia.Id, Then.AddDays(n), new Origin(Run, $"m-{n}"));
}
