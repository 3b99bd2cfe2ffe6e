using Microsoft.Extensions.DependencyInjection;
using Networking.Api.EventStore;
using Networking.Api.Import;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Threads;
using Networking.Projections;
using Networking.Projections.Inbox;
using Networking.Projections.Organisations;
using Npgsql;
using Wolverine;

namespace Networking.Api.Tests.Import;

/// <summary>Small imports end to end: from files into the log and the read models.</summary>
public sealed class ImportingMails(NetworkingFixture fixture)
{
    // Nobody comes into a network with ten thousand unread messages.
    [Fact]
    public async Task leaves_nothing_unread_but_what_is_said_afterwards()
    {
        using var trial = await ImportTrial.In(fixture);
        await trial.Mails(Sources.Mail("1@x"), Sources.Mail("2@x"));
        var (ann, north) = await Member(trial, "ann@north.example");
        var (bob, south) = await Member(trial, "bob@south.example");
        var inbox = await Inbox(trial, bob, south);
        Assert.Equal(0, inbox.TotalUnread);
        Assert.Equal(2, inbox.Items.Sum(i => i.LastOrdinal));

        var by = new Actor(trial.Network, ann, north);
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var send = new SendMessage(Guid.CreateVersion7(), inbox.Items[0].ThreadId, by.Seal("And now?"), null, [])
        {
            Context = TestNetwork.By(by),
        };
        var sent = await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Outcome>(send);
        var position = Assert.IsType<Accepted>(sent).Position;
        var progress = fixture.Get<ReadModelProgress>();
        Assert.True(await progress.WaitFor(AllReadModels.Messaging.Name, position, CancellationToken.None));
        Assert.Equal(1, (await Inbox(trial, bob, south)).TotalUnread);
        Assert.Equal(0, (await Inbox(trial, ann, north)).TotalUnread);
    }

    [Fact]
    public async Task brings_companies_people_and_conversations()
    {
        using var trial = await ImportTrial.In(fixture);
        var totals = await trial.Mails(
            Sources.Mail("1@x"),
            Answer(
                Sources.Mail(
                    "2@x",
                    "Fine",
                    "Re: Prices",
                    "Bob <bob@south.example>",
                    "Ann <ann@north.example>",
                    more: "In-Reply-To: <1@x>\r\n"
                )
            ),
            Sources.Mail("3@x", "Lunch?", "Lunch", "Ann <ann@north.example>", "Abe <abe@north.example>")
        );
        Assert.Equal((3, 3, 2, 2), (totals.Read, totals.NewMessages, totals.NewThreads, totals.NewOrganisations));
        Assert.Equal((3, 1, 0, 0), (totals.NewPeople, totals.NewRelationships, totals.Repeated, totals.Skipped));
        var (ann, north) = await Member(trial, "ann@north.example");
        var inbox = await Inbox(trial, ann, north);
        var prices = inbox.Items.Single(i => i.Subject == "Prices");
        Assert.Equal(
            (ThreadKind.External, "south.example", 2),
            (prices.Kind, prices.Partner!.Name, prices.LastOrdinal)
        );
        Assert.Equal("Lunch?", inbox.Items.Single(i => i.Kind == ThreadKind.Internal).LastMessage!.Preview);
        Assert.Equal(
            ["1|2024-02-05T09:00:00|True|", "2|2024-02-05T09:30:00|True|1"],
            await trial.Lines(
                """
                select m.ordinal, to_char(m.sent_at, 'YYYY-MM-DD"T"HH24:MI:SS'), m.is_imported, r.ordinal
                from read_models.messages m
                join read_models.threads t on t.tenant_id = $1 and t.thread_id = m.thread_id and t.subject = 'Prices'
                left join read_models.messages r on r.tenant_id = $1 and r.message_id = m.reply_to
                where m.tenant_id = $1
                """
            )
        );
    }

    [Fact]
    public async Task shows_the_companies_in_the_directory_as_partners()
    {
        using var trial = await ImportTrial.In(fixture);
        await trial.Mails(Sources.Mail("1@x"));
        var (_, north) = await Member(trial, "ann@north.example");
        var directory = await new DirectoryQuery(fixture.Get<NpgsqlDataSource>()).Search(
            trial.Network,
            north,
            new DirectoryRequest("south", null, null, null, null, 50),
            default
        );
        var south = Assert.Single(directory.Items);
        Assert.Equal(
            ("south.example", 1, "Active"),
            (south.Name, south.Members, south.Relationship?.Status.ToString())
        );
    }

    [Fact]
    public async Task keeps_the_other_partners_out_of_sight()
    {
        using var trial = await ImportTrial.In(fixture);
        var totals = await trial.Mails(
            Sources.Mail("1@x", to: "bob@south.example, wim@west.example, abe@north.example")
        );
        Assert.Equal((1, 2, 2), (totals.Read, totals.NewMessages, totals.NewThreads));
        Assert.Equal(
            [
                "south.example|abe@north.example,ann@north.example,bob@south.example",
                "west.example|abe@north.example,ann@north.example,wim@west.example",
            ],
            await trial.Lines(
                """
                select o.name, string_agg(m.email, ',' order by m.email) from read_models.threads t
                join read_models.organisations o on o.tenant_id = $1 and o.organisation_id = t.partner_id
                join read_models.participations p on p.tenant_id = $1 and p.thread_id = t.thread_id
                join read_models.members m on m.tenant_id = $1 and m.member_id = p.member_id
                where t.tenant_id = $1 group by o.name
                """
            )
        );
        Assert.Equal(new ReasonCount("noted", "copied_to_partner_threads", 1), Assert.Single(trial.Reasons));
    }

    [Fact]
    public async Task changes_nothing_the_second_time()
    {
        using var trial = await ImportTrial.In(fixture);
        var first = await trial.Mails(
            Sources.Mail("1@x"),
            Sources.Mail("2@x", to: "bob@south.example, wim@west.example")
        );
        var (events, story) = (await trial.Events(), await trial.Story());
        var second = await trial.Run(trial.Request(ImportFormat.Eml, trial.Source.Folder));
        Assert.False(second.ChangedSomething);
        Assert.Equal((2, 0, first.NewMessages), (second.Read, second.NewMessages, second.Repeated));
        Assert.Equal(events, await trial.Events());
        Assert.Equal(story, await trial.Story());
    }

    [Fact]
    public async Task goes_on_with_what_has_come_to_the_folder()
    {
        using var trial = await ImportTrial.In(fixture);
        await trial.Mails(Sources.Mail("1@x"));
        trial.Source.Put(
            "9.eml",
            Sources.Mail(
                "2@x",
                "Fine",
                "Re: Prices",
                "eve@south.example",
                "ann@north.example",
                more: "In-Reply-To: <1@x>\r\n"
            )
        );
        var second = await trial.Run(trial.Request(ImportFormat.Eml, trial.Source.Folder));
        Assert.Equal(
            (1, 1, 1, 0, 0),
            (second.NewMessages, second.Repeated, second.NewPeople, second.NewThreads, second.NewOrganisations)
        );
        Assert.Equal(
            ["1|", "2|1"],
            await trial.Lines(
                "select m.ordinal, r.ordinal from read_models.messages m left join read_models.messages r on r.tenant_id = $1 and r.message_id = m.reply_to where m.tenant_id = $1"
            )
        );
    }

    [Fact]
    public async Task records_the_run_and_where_each_fact_comes_from()
    {
        using var trial = await ImportTrial.In(fixture);
        await trial.Mails(Sources.Mail("1@x"));
        var types = await trial.Lines("select type, count(*) from events.mt_events where tenant_id = $1 group by type");
        Assert.Equal(
            [
                "import_finished|1",
                "import_started|1",
                "member_joined|2",
                "message_sent|1",
                "network_founded|1",
                "organisation_registered|2",
                "partnership_accepted|1",
                "partnership_requested|1",
                "thread_started|1",
            ],
            types
        );
        Assert.Equal(
            ["1@x"],
            await trial.Lines(
                "select data -> 'origin' ->> 'source' from events.mt_events where tenant_id = $1 and type = 'message_sent'"
            )
        );
        var clear = await trial.Lines(
            "select data::text from events.mt_events where tenant_id = $1 and type in ('member_joined', 'message_sent')"
        );
        Assert.DoesNotContain(clear, text => text.Contains("north.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task takes_the_company_and_the_people_that_are_there()
    {
        var network = await fixture.Network();
        var people = await network.Company("Northern Ltd", "Ann");
        using var trial = new ImportTrial(fixture.Host.Services, network.Id);
        var address = (await trial.Lines("select distinct email from read_models.members where tenant_id = $1"))
            .DefaultIfEmpty($"{people[0].Actor.MemberId:N}@{people[0].Actor.OrganisationId:N}.example")
            .Single();
        var totals = await trial.Mails(
            Sources.Mail("1@x", from: address, to: $"new@{address.Split('@')[1]}, bob@south.example")
        );
        Assert.Equal((1, 2), (totals.NewOrganisations, totals.NewPeople));
        Assert.Equal(
            [$"{people[0].Actor.MemberId}|{people[0].Actor.OrganisationId}|3"],
            await trial.Lines(
                """
                select m.sent_by, t.organisation_id, (select count(*) from read_models.participations p where p.tenant_id = $1)
                from read_models.messages m join read_models.threads t on t.tenant_id = $1 and t.thread_id = m.thread_id
                where m.tenant_id = $1
                """
            )
        );
    }

    [Fact]
    public async Task survives_and_reports_malformed_mails()
    {
        using var trial = await ImportTrial.In(fixture);
        trial.Source.Put("a.eml", "\0\u0001 not a mail"u8.ToArray());
        trial.Source.Put("b.eml", Sources.Mail("2@x").Take(60).ToArray());
        trial.Source.Put("c.gz", [0x1f, 0x8b, 8, 0, 1, 2, 3]);
        var totals = await trial.Mails(Sources.Mail("1@x"), Sources.Mail("1@x"));
        Assert.Equal((1, 1), (totals.Read, totals.NewMessages));
        Assert.Equal(totals.Skipped, trial.Reasons.Where(r => r.Kind == "skipped").Sum(r => r.Count));
        Assert.Contains(new ReasonCount("skipped", "duplicate", 1), trial.Reasons);
        Assert.Equal(4, totals.Skipped);
        Assert.Contains("\"reason\":\"not_a_mail\",\"location\":\"a.eml\"", trial.ReportText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_nothing_of_an_erased_person_back_in()
    {
        using var trial = await ImportTrial.In(fixture);
        await trial.Mails(Sources.Mail("1@x"));
        var (ann, _) = await Member(trial, "ann@north.example");
        await fixture.Get<Networking.Application.Sealing.KeyRing>().DestroyAsync(trial.Network, ann, default);
        var second = await trial.Mails(
            Sources.Mail("2@x", "More"),
            Sources.Mail("3@x", "Mine", from: "bob@south.example", to: "ann@north.example")
        );
        Assert.Equal((1, 1), (second.NewMessages, second.Skipped));
        Assert.Contains(new ReasonCount("skipped", "person_erased", 1), trial.Reasons);
    }

    [Fact]
    public async Task needs_a_network()
    {
        using var trial = new ImportTrial(fixture.Host.Services, "nowhere");
        var failure = await Assert.ThrowsAsync<ImportFailedException>(() => trial.Mails(Sources.Mail("1@x")));
        Assert.Equal("There is no network 'nowhere'.", failure.Message);
    }

    private static byte[] Answer(byte[] mail) =>
        System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(mail).Replace("10:00:00", "10:30:00", StringComparison.Ordinal)
        );

    private async Task<InboxPage> Inbox(ImportTrial trial, Guid member, Guid organisation)
    {
        using var query = new InboxQuery(fixture.Get<NpgsqlDataSource>());
        var everything = new InboxRequest(InboxFilter.All, null, null, null, 50);
        return await query.Read(trial.Network, member, organisation, everything, default);
    }

    private static async Task<(Guid, Guid)> Member(ImportTrial trial, string address)
    {
        var rows = await trial.Rows(
            "select member_id, organisation_id, email from read_models.members where tenant_id = $1"
        );
        var row = rows.Single(r => address.Equals(r[2] as string, StringComparison.Ordinal));
        return ((Guid)row[0], (Guid)row[1]);
    }
}
