using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Networking.Api.Tests.Import;

namespace Networking.Api.Tests.Text;

/// <summary>Each string that broke somebody's software goes in and comes back equal, or is refused with 400 (T26).</summary>
public sealed class TakingNaughtyStrings(NetworkingFixture fixture)
{
    [Fact]
    public async Task as_a_message()
    {
        var ann = await Ann();
        var thread = await ann.StartThread("Naughty");
        var sent = new List<string>();
        long last = 0;
        foreach (var text in Strings())
            if (Taken(await ann.Post($"/api/threads/{thread}/messages", new { body = text })) is { } position)
            {
                sent.Add(text);
                last = position;
            }

        var found = new List<string>();
        for (long after = 0; after < sent.Count; after += 200)
            found.AddRange(
                (await ann.Messages(thread, last, $"&limit=200&after={after}")).Items.Select(m => Text(m, "body"))
            );
        Assert.Equal(sent, found);
        Assert.True(sent.Count > 400);
    }

    [Fact]
    public async Task as_an_edit_in_the_history()
    {
        var ann = await Ann();
        var message = (await ann.Say(await ann.StartThread("Naughty"), "start")).Id("messageId");
        var sent = new List<string> { "start" };
        long last = 0;
        foreach (var text in Strings())
            if (Taken(await ann.Put($"/api/messages/{message}", new { body = text })) is { } position)
            {
                if (text != sent[^1])
                    sent.Add(text);
                last = position;
            }

        var history = (await ann.Get($"/api/messages/{message}/history?atLeast={last}")).Is(200);
        Assert.Equal(sent, history.Items.Select(v => Text(v, "body")));
    }

    [Fact]
    public async Task as_a_subject()
    {
        var ann = await Ann();
        var thread = await ann.StartThread("Naughty");
        foreach (var text in Strings())
            if (Taken(await ann.Put($"/api/threads/{thread}/subject", new { subject = text })) is { } at)
            {
                var shown = (await ann.Get($"/api/threads/{thread}?atLeast={at}")).Is(200);
                Assert.Equal(text, shown["subject"].GetString());
            }
    }

    [Fact]
    public async Task as_an_organisations_profile_and_as_a_search()
    {
        var ann = await Ann();
        string[] regions = ["DE"];
        foreach (var text in Strings())
        {
            var list = new[] { text };
            var profile = new
            {
                name = text,
                about = text,
                sector = text,
                domains = list,
                regions,
                capabilities = list,
            };
            if (Taken(await ann.Put("/api/organisations/mine", profile)) is not { } at)
                continue;
            var path = $"/api/organisations?atLeast={at}&capability={Uri.EscapeDataString(text)}";
            var shown = Assert.Single((await ann.Get(path)).Is(200).Items);
            Assert.Equal(text.Trim(), Text(shown, "name"));
            foreach (var field in (string[])["about", "sector"])
                Assert.Equal(text, Text(shown, field));
            foreach (var field in (string[])["domains", "capabilities"])
                Assert.Equal(text, shown.GetProperty(field)[0].GetString());
            var found = await ann.Get($"/api/organisations?q={Uri.EscapeDataString(text.Trim())}");
            Assert.True(found.Status == 400 || found.Is(200).Items.Length == 1, text);
        }
    }

    [Fact]
    public async Task as_a_note_a_reason_and_a_name()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var pair = ann.PairWith(zoe);
        var expected = new List<string?>();
        long last = 0;
        string[] roles = ["member"];
        foreach (var text in Strings().Where((_, i) => i % 3 == 0))
        {
            var ask = new { organisationId = zoe.Organisation(), note = text };
            var asked = Taken(await ann.Post("/api/partner-relationships", ask));
            if (asked is null)
                continue;
            expected.Add(string.IsNullOrWhiteSpace(text) ? null : text);
            var declined = Taken(await zoe.Post($"/api/partner-relationships/{pair}/decline", new { reason = text }));
            if (declined is null)
                (await zoe.Post($"/api/partner-relationships/{pair}/decline", new { reason = "no" })).Is(204);
            expected.Add(declined is null ? "no" : text);
            var invitation = new
            {
                email = $"{Guid.NewGuid():N}@acme.example",
                displayName = text,
                roles,
            };
            last = Taken(await ann.Post("/api/members/invitations", invitation)) ?? last;
        }

        var timeline = (await ann.Get($"/api/partner-relationships/{pair}/timeline?atLeast={last}")).Is(200);
        Assert.Equal(expected, timeline.Items.Select(s => s.GetProperty("text").GetString()));
        (await ann.Get("/api/members?limit=200")).Is(200);
    }

    // Null when it was refused, with 400 and nothing else.
    private static long? Taken(Reply reply)
    {
        if (reply.Status < 300)
            return reply.Position;
        reply.Is(400);
        Assert.NotNull(reply.Code);
        return null;
    }

    private async Task<Person> Ann() => (await (await fixture.Network()).Company("Acme", "Ann"))[0];

    private static string Text(JsonElement item, string field) => item.GetProperty(field).GetString()!;

    internal static string[] Strings()
    {
        using var file = File.OpenRead(RealData.Find(Path.Combine("naughty-strings", "blns.tar.gz")));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
            if (entry.Name.EndsWith("blns.json", StringComparison.Ordinal))
                return JsonSerializer.Deserialize<string[]>(entry.DataStream!)!;
        throw new InvalidDataException("The archive holds no blns.json.");
    }
}
