using Networking.Api.Import;

namespace Networking.Api.Tests.Import;

public sealed class ImportingChats(NetworkingFixture fixture)
{
    [Fact]
    public async Task brings_a_chat_of_two_companies()
    {
        using var trial = await ImportTrial.In(fixture);
        var totals = await trial.Chat(
            """{"id":"m1","at":"2024-02-05T10:00:00Z","thread":"t1","subject":"Prices","from":{"key":"U1","name":"Ann","email":"ann@north.example","organisation":"North"},"to":["U2"],"text":"Hello"}""",
            """{"id":"m2","at":"2024-02-05T10:01:00Z","thread":"t1","subject":"Prices","from":{"key":"U2","name":"Bob","organisation":"South"},"to":["U1"],"text":"Fine","replyTo":"m1"}""",
            """{"id":"m3","at":"2024-02-05T10:02:00Z","thread":"t1","subject":"Prices","from":"U1","text":"Among us"}"""
        );
        Assert.Equal(
            (3, 2, 2, 1, 2),
            (totals.NewMessages, totals.NewThreads, totals.NewPeople, totals.NewRelationships, totals.NewOrganisations)
        );
        Assert.Equal(
            [
                "External|North|South|Prices|1|Ann|Ann,Bob|",
                "External|North|South|Prices|2|Bob|Ann,Bob|1",
                "Internal|North||Prices|1|Ann|Ann|",
            ],
            (await trial.Story()).Select(Shortened)
        );
    }

    [Fact]
    public async Task puts_people_without_a_company_into_the_default_one()
    {
        using var trial = await ImportTrial.In(fixture);
        var totals = await trial.Chat(
            """{"id":1,"ts":1519660926,"stream":"general","topic":"welcome","sender":"u00001","html":"<p>Hello</p>"}""",
            """{"id":2,"ts":1519660927,"stream":"general","topic":"welcome","sender":"u00002","html":"<p>Hi</p>"}""",
            "{ this is no JSON",
            """{"id":2,"ts":1519660927,"stream":"general","topic":"welcome","sender":"u00002","html":"<p>Hi</p>"}"""
        );
        Assert.Equal(
            (2, 1, 2, 1, 2),
            (totals.NewMessages, totals.NewThreads, totals.NewPeople, totals.NewOrganisations, totals.Skipped)
        );
        Assert.Equal(
            ["Everyone|False"],
            await trial.Lines("select name, is_listed from read_models.organisations where tenant_id = $1")
        );
    }

    [Fact]
    public async Task two_chats_with_the_same_ids_do_not_mix()
    {
        using var trial = await ImportTrial.In(fixture);
        const string Line = """{"id":1,"ts":1519660926,"thread":"t","from":"u1","text":"Hello"}""";
        await trial.Chat(Line);
        var request = trial.Request(
            ImportFormat.Jsonl,
            trial.Source.Put("other.jsonl", System.Text.Encoding.UTF8.GetBytes(Line))
        );
        Assert.False((await trial.Run(request)).ChangedSomething);
        var other = await trial.Run(request with { Source = "Another" });
        Assert.Equal((1, 1, 1, 0), (other.NewMessages, other.NewThreads, other.NewPeople, other.NewOrganisations));
    }

    // A(nswer) order: kind, one, other, subject, ordinal, name, time, body, answers, people.
    private static string Shortened(string row) =>
        row.Split('|')
            is [var kind, var one, var other, var subject, var ordinal, var name, _, _, var answers, var people]
            ? string.Join('|', kind, one, other, subject, ordinal, name, people, answers)
            : row;
}
