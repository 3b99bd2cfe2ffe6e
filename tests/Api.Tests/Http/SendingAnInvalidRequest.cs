using System.Net.Http.Headers;
using System.Text;

namespace Networking.Api.Tests.Http;

/// <summary>Strict JSON and bounded bodies (T17, T23, T26): 4xx with a stable code, never 5xx.</summary>
public sealed class SendingAnInvalidRequest(NetworkingFixture fixture)
{
    public static TheoryData<string, string> Bodies =>
        new()
        {
            { """{"body":"x","tenantId":"other"}""", "invalid_json" },
            { """{"body":"x","body":"y"}""", "invalid_json" },
            { """{"Body":"x"}""", "invalid_json" },
            { """{"body":1}""", "invalid_json" },
            { """{"body":null}""", "invalid_json" },
            { """{"body":"x","replyTo":"no id"}""", "invalid_json" },
            { """{"body":"x","mentions":{}}""", "invalid_json" },
            { """{"body":"\ud800"}""", "invalid_json" },
            { """{"body":"\u0000"}""", "invalid_input" },
            { """{"body":"   "}""", "invalid_input" },
            { """{"body":"x",}""", "invalid_json" },
            { """{"body":"x"} {}""", "invalid_json" },
            { "not json", "invalid_json" },
            { "[]", "invalid_json" },
            { "null", "invalid_request" },
            { "", "invalid_request" },
            { new string('[', 5_000), "invalid_json" },
            { """{"mentions":""" + new string('[', 40) + new string(']', 40) + "}", "invalid_json" },
        };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task is_refused_with_400_and_a_code(string body, string code)
    {
        var (ann, thread) = await Thread();
        var reply = await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/messages", Json(body));
        reply.Is(400, code);
    }

    [Fact]
    public async Task is_refused_when_text_is_over_long_but_not_a_unit_before()
    {
        var (ann, thread) = await Thread();
        var path = $"/api/threads/{thread}/messages";
        (await ann.Post(path, new { body = new string('x', 40_001) })).Is(400, "invalid_input");
        // 40,000 units of another script, each escaped as six bytes, stay below the limit of bytes.
        (await ann.Post(path, new { body = new string('語', 40_000) })).Is(201);
        (await ann.Post(path, new { body = string.Concat(Enumerable.Repeat("😀", 20_000)) })).Is(201);
    }

    [Fact]
    public async Task is_refused_when_text_is_over_long_even_if_it_is_blank_and_optional()
    {
        var (ann, _) = await Thread();
        var profile = new { name = "Acme", about = new string(' ', 4_001) };
        (await ann.Put("/api/organisations/mine", profile)).Is(400, "invalid_input");
    }

    [Fact]
    public async Task is_refused_when_the_body_is_huge()
    {
        var (ann, thread) = await Thread();
        var body = """{"body":"x"}""" + new string(' ', 256 * 1024);
        (await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/messages", Json(body))).Is(413, "too_large");
    }

    [Fact]
    public async Task is_refused_when_it_is_not_json_by_its_type()
    {
        var (ann, thread) = await Thread();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("body", "x")]);
        (await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/messages", form)).Is(415, "unsupported_media_type");
        using var text = new StringContent("""{"body":"x"}""", Encoding.UTF8, "text/plain");
        (await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/messages", text)).Is(415, "unsupported_media_type");
    }

    [Fact]
    public async Task is_refused_when_bytes_are_not_utf8()
    {
        var (ann, thread) = await Thread();
        using var bytes = new ByteArrayContent([.. "{\"body\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/messages", bytes)).Is(400, "invalid_json");
    }

    [Fact]
    public async Task says_what_is_wrong_by_field()
    {
        var (ann, _) = await Thread();
        var reply = (await ann.Post("/api/threads", new { kind = "external", subject = "" })).Is(400, "invalid_input");
        Assert.Equal("is required", reply["errors"].GetProperty("subject")[0].GetString());
        Assert.True(reply["errors"].TryGetProperty("partnerRelationshipId", out _));
        Assert.Equal(400, reply["status"].GetInt32());
        Assert.Equal("Bad Request", reply["title"].GetString());
    }

    [Theory]
    [InlineData("/api/inbox?limit=0", "invalid_input")]
    [InlineData("/api/inbox?limit=201", "invalid_input")]
    [InlineData("/api/inbox?limit=x", "invalid_request")]
    [InlineData("/api/inbox?limit=99999999999999999999", "invalid_request")]
    [InlineData("/api/inbox?filter=nothing", "invalid_request")]
    [InlineData("/api/inbox?filter=1", "invalid_request")]
    [InlineData("/api/inbox?kind=0", "invalid_request")]
    [InlineData("/api/inbox?partner=x", "invalid_request")]
    [InlineData("/api/inbox?cursor=%21%21", "invalid_cursor")]
    [InlineData("/api/inbox?cursor=bm8", "invalid_cursor")]
    [InlineData("/api/inbox?cursor=%00", "invalid_input")]
    [InlineData("/api/inbox?atLeast=-1", "invalid_position")]
    [InlineData("/api/inbox?atLeast=x", "invalid_position")]
    [InlineData("/api/members?cursor=bm8", "invalid_cursor")]
    [InlineData("/api/members?cursor=AAoA", "invalid_cursor")]
    [InlineData("/api/organisations?q=%00", "invalid_input")]
    [InlineData("/api/organisations?sector=%00", "invalid_input")]
    [InlineData("/api/organisations?cursor=YQpi", "invalid_cursor")]
    [InlineData("/api/partner-relationships?status=7", "invalid_request")]
    [InlineData("/api/partner-relationships?cursor=bm8", "invalid_cursor")]
    [InlineData("/api/feed?after=-1", "invalid_input")]
    [InlineData("/api/feed?limit=0", "invalid_input")]
    [InlineData("/api/analytics/growth?grain=year", "invalid_request")]
    [InlineData("/api/analytics/growth?grain=1", "invalid_request")]
    [InlineData("/api/analytics/growth?from=2026-13-01", "invalid_request")]
    [InlineData("/api/analytics/growth?from=2026-02-01&to=2026-01-01", "invalid_input")]
    [InlineData("/api/analytics/growth?from=0001-01-01", "invalid_input")]
    [InlineData("/api/analytics/growth?to=9999-12-31", "invalid_input")]
    [InlineData("/api/analytics/growth?asOf=9999-12-31", "invalid_input")]
    [InlineData("/api/analytics/growth?asOf=0001-01-01", "invalid_input")]
    public async Task is_refused_for_a_bad_query(string path, string code)
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        (await ann.Get(path)).Is(400, code);
    }

    [Fact]
    public async Task gets_a_problem_where_there_is_no_such_path_or_method()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        (await ann.Get("/api/nothing")).Is(404, "not_found");
        (await ann.Get("/api/threads/not-an-id")).Is(404, "not_found");
        (await ann.Post("/api/inbox")).Is(405, "method_not_allowed");
    }

    [Fact]
    public async Task is_refused_when_the_key_is_no_uuid()
    {
        var (ann, thread) = await Thread();
        foreach (var key in (string[])["x", "{01985b5e-7c3a-7d1e-9b1f-6a2f4f0d9c11}", "1,2"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/threads/{thread}/messages");
            request.Content = Json("""{"body":"x"}""");
            request.Headers.Add("Idempotency-Key", key);
            using var response = await ann.Http.SendAsync(request);
            Assert.Contains(
                "invalid_idempotency_key",
                await response.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }
    }

    private async Task<(Person Ann, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        return (ann, await ann.StartThread("Hello"));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
