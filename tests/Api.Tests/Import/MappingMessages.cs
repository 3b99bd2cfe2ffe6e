using Networking.Api.Import.Mapping;
using Networking.Api.Import.Reading;
using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;
using Networking.Projections.Organisations;

namespace Networking.Api.Tests.Import;

/// <summary>The mapping by itself: who goes where, and who sees what.</summary>
public sealed class MappingMessages
{
    private static readonly ImportIds Ids = new("n1", "");
    private static readonly DateTimeOffset Noon = new(2024, 2, 5, 12, 0, 0, TimeSpan.Zero);
    private int _messages;

    [Fact]
    public void a_mail_among_colleagues_is_internal()
    {
        var plan = Plan(Mail("ann@north.example", "abe@north.example"));
        var thread = Assert.Single(plan.Threads);
        Assert.Equal((ThreadKind.Internal, null), (thread.Kind, thread.PartnerId));
        Assert.Empty(plan.Pairings);
        Assert.Equal([Member("ann@north.example"), Member("abe@north.example")], People(thread));
    }

    [Fact]
    public void a_note_to_oneself_is_internal() =>
        Assert.Equal(ThreadKind.Internal, Assert.Single(Plan(Mail("ann@north.example")).Threads).Kind);

    [Fact]
    public void a_mail_to_another_company_pairs_the_two()
    {
        var plan = Plan(Mail("ann@north.example", "bob@south.example"));
        var thread = Assert.Single(plan.Threads);
        Assert.Equal((ThreadKind.External, Organisation("north.example")), (thread.Kind, thread.OrganisationId));
        Assert.Equal(Organisation("south.example"), thread.PartnerId);
        var pairing = Assert.Single(plan.Pairings);
        Assert.Equal((Organisation("north.example"), Organisation("south.example")), (pairing.OneId, pairing.OtherId));
        Assert.Equal(["north.example", "south.example"], plan.Arrivals.Select(a => a.Profile.Name));
    }

    [Fact]
    public void both_directions_are_one_thread_and_one_relationship()
    {
        var plan = Plan(Mail("ann@north.example", "bob@south.example"), Mail("bob@south.example", "ann@north.example"));
        Assert.Equal(2, Assert.Single(plan.Threads).Messages.Count);
        Assert.Single(plan.Pairings);
    }

    [Fact]
    public void no_company_learns_who_else_was_written_to()
    {
        var plan = Plan(
            Mail("ann@north.example", "bob@south.example", "wim@west.example", "abe@north.example", "eva@east.example")
        );
        Assert.Equal(3, plan.Threads.Count);
        foreach (var thread in plan.Threads)
        {
            var sides = thread.Messages.SelectMany(m => m.Participants).Select(p => p.OrganisationId).ToHashSet();
            Assert.Equal([thread.OrganisationId, thread.PartnerId!.Value], sides);
            Assert.Contains(Member("abe@north.example"), People(thread));
        }

        Assert.Equal(3, plan.Messages.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(3, plan.Pairings.Count);
        Assert.DoesNotContain(plan.Pairings, p => p.OneId != Organisation("north.example"));
    }

    [Fact]
    public void no_company_learns_who_else_was_mentioned()
    {
        var mail = Mail("ann@north.example", "bob@south.example", "wim@west.example");
        var plan = Plan(mail with { Mentions = mail.To });
        Assert.Equal(
            [Member("bob@south.example"), Member("wim@west.example")],
            plan.Threads.Select(t => Assert.Single(Assert.Single(t.Messages).Mentions))
        );
    }

    [Fact]
    public void whoever_has_no_address_is_of_the_company_whose_chat_it_is()
    {
        var app = new SourcePerson("B1", "deploys", null) { HomeDomain = "north.example" };
        var plan = Plan(Mail("ann@north.example") with { To = [app] });
        Assert.Equal(ThreadKind.Internal, Assert.Single(plan.Threads).Kind);
    }

    [Fact]
    public void messages_of_a_thread_are_oldest_first_and_in_the_order_of_the_source()
    {
        var late = Mail("ann@north.example", "bob@south.example") with { At = Noon.AddHours(1) };
        var (early, twin) = (
            Mail("bob@south.example", "ann@north.example"),
            Mail("bob@south.example", "ann@north.example")
        );
        var messages = Assert.Single(Plan(late, early, twin).Threads).Messages;
        Assert.Equal([early.Key, twin.Key, late.Key], messages.Select(m => m.Source.Key));
    }

    [Fact]
    public void the_company_that_has_the_domain_is_taken()
    {
        var registered = Guid.NewGuid();
        var census = new Census(new Roster([new(registered, "Northern Ltd", ["north.example"])], [], []));
        var plan = new ImportPlanner(Ids, census, "Everyone").Plan([
            Read(Mail("ann@north.example", "bob@south.example")),
        ]);
        Assert.Equal(registered, Assert.Single(plan.Threads).OrganisationId);
        Assert.False(plan.Arrivals.Single(a => a.OrganisationId == registered).IsNewOrganisation);
    }

    [Fact]
    public void the_member_who_has_the_address_is_taken_with_their_company()
    {
        var (company, gone, ann) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var census = new Census(
            new Roster(
                [new(company, "Northern Ltd", [])],
                [
                    new(gone, company, "Ann@north.example", MemberStatus.Deactivated),
                    new(ann, company, "Ann@North.example", MemberStatus.Active),
                ],
                [DerivedId.Relationship(company, Organisation("south.example"))]
            )
        );
        var plan = new ImportPlanner(Ids, census, "Everyone").Plan([
            Read(Mail("ann@north.example", "bob@south.example")),
        ]);
        Assert.Equal(ann, Assert.Single(plan.Messages).By);
        Assert.Equal("south.example", Assert.Single(plan.Arrivals).Profile.Name);
        Assert.Empty(plan.Pairings);
    }

    [Fact]
    public void free_mail_is_not_listed_and_no_address_goes_to_the_default()
    {
        var plan = Plan(Mail("ann@gmail.com") with { To = [new SourcePerson("u7", "u7", null)] });
        var profiles = plan.Arrivals.Select(a => a.Profile).ToDictionary(p => p.Name);
        Assert.Equal(["Everyone", "gmail.com"], profiles.Keys.Order());
        Assert.All(profiles.Values, p => Assert.False(p.Listed));
        Assert.Equal(["gmail.com"], profiles["gmail.com"].Domains);
        Assert.True(Plan(Mail("ann@north.example")).Arrivals.Single().Profile.Listed);
    }

    [Fact]
    public void an_organisation_that_the_source_names_counts_where_the_address_says_nothing()
    {
        var ann = new SourcePerson("U1", "Ann", "ann@gmail.com", "North");
        var bob = new SourcePerson("U2", "Bob", null, "South");
        var plan = Plan(Mail("x@x.example") with { From = ann, To = [bob] });
        Assert.Equal(["North", "South"], plan.Arrivals.Select(a => a.Profile.Name));
        Assert.All(plan.Arrivals, a => Assert.True(a.Profile.Listed));
    }

    [Fact]
    public void a_pseudonym_is_known_by_what_the_window_says_best_of_it()
    {
        var plan = Plan(
            Mail("ann@north.example") with
            {
                To = [new SourcePerson("U1", "U1", null)],
            },
            Mail("x@x.example") with
            {
                From = new SourcePerson("U1", "Bob", "bob@south.example"),
                To = [],
            }
        );
        var bob = plan.Arrivals.Single(a => a.Profile.Name == "south.example").People.Single();
        Assert.Equal(("Bob", Member("bob@south.example")), (bob.Person.DisplayName, bob.MemberId));
    }

    [Fact]
    public void a_chats_ids_mean_something_in_that_chat_only()
    {
        var (one, other) = (new ImportIds("n1", "one"), new ImportIds("n1", "other"));
        var u1 = new SourcePerson("u1", "u1", null);
        Assert.NotEqual(one.Member(u1), other.Member(u1));
        Assert.NotEqual(one.Internal("t", Guid.Empty), other.Internal("t", Guid.Empty));
        var ann = new SourcePerson("u1", "u1", "ann@north.example");
        Assert.Equal(one.Member(ann), other.Member(ann));
        Assert.NotEqual(one.Member(ann), new ImportIds("n2", "one").Member(ann));
    }

    [Fact]
    public void people_known_from_a_window_before_do_not_arrive_again()
    {
        var planner = new ImportPlanner(Ids, new Census(new Roster([], [], [])), "Everyone");
        var mail = Mail("ann@north.example", "bob@south.example");
        Assert.Equal(2, planner.Plan([Read(mail)]).Arrivals.Count);
        var again = planner.Plan([Read(mail)]);
        Assert.Empty(again.Arrivals);
        Assert.Empty(again.Pairings);
        Assert.Single(again.Threads);
    }

    private static WindowPlan Plan(params SourceMessage[] messages) =>
        new ImportPlanner(Ids, new Census(new Roster([], [], [])), "Everyone").Plan([.. messages.Select(Read)]);

    private static Read Read(SourceMessage message) => new("somewhere", message);

    private SourceMessage Mail(string from, params string[] to) =>
        new($"m{++_messages}", "t1", "Prices", Person(from), [.. to.Select(Person)], Noon, "Hello", null);

    private static SourcePerson Person(string address) => new(address, address, address);

    private static Guid Member(string address) => Ids.Member(Person(address));

    private static Guid Organisation(string domain) => Ids.Domain(domain);

    private static HashSet<Guid> People(ThreadDraft thread) =>
        [.. thread.Messages.SelectMany(m => m.Participants).Select(p => p.MemberId)];
}
