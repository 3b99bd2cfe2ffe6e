using Networking.Domain.Imports;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;

namespace Networking.Domain.Tests.Imports;

public sealed class ImportingHistory
{
    private static readonly Guid Run = Id(0xD1);
    private static readonly DateTimeOffset Then = Now.AddYears(-5);

    [Fact]
    public void starts_and_finishes_once()
    {
        var started = new ImportStarted(Run, "eml", Operator.Id, Now);
        var finished = new ImportFinished(Run, 1, 2, 3, Operator.Id, Now);
        var finish = new FinishImport(Run, 1, 2, 3) { Context = Operator.Now };
        Given().When(new StartImport(Run, "eml") { Context = Operator.Now }).Then(started);
        Given(started).When(new StartImport(Run, "eml") { Context = Operator.Now }).Then();
        Given(started).When(finish).Then(finished);
        Given(started, finished).When(finish).Then();
        Given().When(finish).Then();
    }

    [Fact]
    public void brings_in_an_organisation_with_its_people_at_their_time() =>
        Given()
            .When(People(Mia, Mia))
            .Then(
                new OrganisationRegistered(Acme, Profile("Acme"), Operator.Id, Then, new Origin(Run, "Acme")),
                Brought(Mia)
            );

    [Fact]
    public void leaves_who_is_there_as_they_are() => Given(AcmeIsThere).When(People(Ann, Mia)).Then();

    [Fact]
    public void adds_the_new_ones_to_an_organisation_that_is_there() =>
        Given(AcmeIsThere).When(People(Ann, New, New)).Then(Brought(New));

    [Fact]
    public void takes_a_correspondence_for_a_partnership()
    {
        var origin = new Origin(Run, "m-1");
        Given(BothAreThere)
            .When(Partnership(Acme, Bolt))
            .Then(
                new PartnershipRequested(AcmeBolt, Acme, Bolt, null, Operator.Id, Then, origin),
                new PartnershipAccepted(AcmeBolt, Operator.Id, Then, origin)
            );
    }

    [Fact]
    public void leaves_the_networks_own_story_of_a_pair_alone() =>
        Given(BothAreThere).And(AcmeAskedBolt).When(Partnership(Bolt, Acme)).Then();

    [Fact]
    public void makes_nobody_a_partner_of_itself() => Given(BothAreThere).When(Partnership(Acme, Acme)).Then();

    private static readonly Person New = new("New", Id(0xA9), Acme);

    private static ImportPeople People(params Person[] people) =>
        new(
            Run,
            Acme,
            Profile("Acme"),
            Then,
            [.. people.Select(p => new ImportedMember(p.Id, p.Email, p.Says(p.Name), [Role.Member], Then, "m-1"))]
        )
        {
            Context = Operator.Now,
        };

    private static MemberJoined Brought(Person p) =>
        new(Acme, p.Id, p.Email, p.Says(p.Name), [Role.Member], Operator.Id, Then, new Origin(Run, "m-1"));

    private static ImportPartnership Partnership(Guid one, Guid other) =>
        new(Run, one, other, Then, "m-1") { Context = Operator.Now };
}
