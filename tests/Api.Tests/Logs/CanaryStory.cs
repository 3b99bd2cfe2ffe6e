using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Api.Tests.Import;
using Networking.Api.Tests.Live;

namespace Networking.Api.Tests.Logs;

/// <summary>
/// A day at the server on which everything that a person could write or hold is a canary: whatever the server says to its
/// operators afterwards (log, traces, metrics, error reports) must hold none of them.
/// </summary>
internal sealed class CanaryStory(LiveNode node)
{
    private readonly List<string> _secrets = [];

    /// <summary>Part of every text that a person wrote; no other text of the server holds it.</summary>
    public string Word { get; } = "canary" + Guid.NewGuid().ToString("N");

    /// <summary>What must be found nowhere.</summary>
    public IEnumerable<string> Secrets => [Word, .. _secrets];

    public string NetworkId { get; private set; } = "";

    public async Task Happen()
    {
        var ann = await Join();
        await Write(ann);
        await Fail(ann);
        await Listen(ann);
        await Import();
    }

    private async Task<Person> Join()
    {
        using var visitor = node.Client();
        var runner = await SignIn(visitor, LiveFixture.OperatorEmail, LiveFixture.OperatorPassword);
        using var boss = Client(runner);
        NetworkId = (await Post(boss, "/api/networks", new { name = Word })).GetProperty("id").GetString()!;
        var email = $"{Word}@acme.example";
        var owner = new { email, displayName = Word };
        var company = new
        {
            name = Word,
            domain = $"d{Word}.example",
            owner,
        };
        var acme = await Post(boss, $"/api/networks/{NetworkId}/organisations", company);
        var invitation = Secret(acme.GetProperty("ownerInvitation").GetProperty("token").GetString()!);
        var password = $"pass {Word}";
        await Try(visitor, $"/api/auth/invitations/{invitation}x/acceptance", new { displayName = Word, password });
        await Try(visitor, $"/api/auth/invitations/{invitation}/acceptance", new { displayName = Word, password });
        await Try(visitor, "/api/auth/token", new { email, password = password + "!" });
        var token = await SignIn(visitor, email, password);
        await TakeACookie(visitor, email, password);
        using var found = await boss.GetAsync($"/api/networks/{NetworkId}/members?name={Word}&email={email}");
        var organisation = acme.GetProperty("id").GetGuid();
        return new Person(new(NetworkId, Guid.Empty, organisation), Word, token, Guid.Empty, Client(token));
    }

    private async Task Write(Person ann)
    {
        var profile = new
        {
            name = Word,
            about = Word,
            sector = Word,
            domains = (string[])[$"{Word}.example"],
        };
        (await ann.Put("/api/organisations/mine", profile)).Is(204);
        var invited = new
        {
            email = $"bob.{Word}@acme.example",
            displayName = Word,
            roles = (string[])["member"],
        };
        _ = Secret((await ann.Post("/api/members/invitations", invited))["token"].GetString()!);
        var start = new
        {
            kind = "internal",
            subject = Word,
            participants = Array.Empty<Guid>(),
        };
        var thread = (await ann.Post("/api/threads", start)).Is(201).Id("threadId");
        var said = (await ann.Post($"/api/threads/{thread}/messages", new { body = $"{Word}\r\n{Word}" })).Is(201);
        var message = said.Id("messageId");
        (await ann.Put($"/api/messages/{message}", new { body = $"{Word} again" })).IsOk();
        var at = (await ann.Put($"/api/threads/{thread}/subject", new { subject = $"{Word}?" })).Position;
        (await ann.Get($"/api/inbox?atLeast={at}")).Is(200);
        (await ann.Get($"/api/organisations?q={Word}&capability={Word}")).Is(200);
        (await ann.Get($"/api/messages/{message}/history")).Is(200);
        (await ann.Delete($"/api/messages/{message}")).IsOk();
    }

    private async Task Fail(Person ann)
    {
        var someone = Guid.NewGuid();
        foreach (
            var path in (string[])["/api/" + Word, $"/api/threads/{Word}", $"/api/inbox?cursor={Word}", $"/{Word}"]
        )
            await ann.Get(path);
        await ann.Get($"/swagger/{Word}?access_token={Word}");
        await ann.Post($"/api/threads/{someone}/messages", new { body = Word });
        await ann.Post("/api/partner-relationships", new { organisationId = someone, note = Word });
        var bodies = (string[])
            [
                $"{{\"{Word}\":1}}",
                $"{{\"body\":{Word}",
                Word,
                $"{{\"body\":\"{Word}\\u0000\"}}",
                $"{{\"replyTo\":\"{Word}\"}}",
            ];
        foreach (var body in bodies)
            await ann.Raw(
                HttpMethod.Post,
                $"/api/threads/{someone}/messages",
                new StringContent(body, Encoding.UTF8, "application/json")
            );
        await ann.Send(new HttpMethod(Word.ToUpperInvariant()), "/api/inbox");
        await Strange(
            ann,
            "Idempotency-Key",
            "Origin",
            "Cookie",
            "User-Agent",
            "X-Forwarded-For",
            "traceparent",
            "baggage",
            "tracestate"
        );
        (await ann.Get($"{Failing.Path}?text={Word}")).Is(500);
        (await ann.Get($"{Failing.OfDatabase}?text={Word}")).Is(500);
    }

    private async Task Strange(Person ann, params string[] headers)
    {
        foreach (var header in headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/threads");
            request.Headers.TryAddWithoutValidation(header, header == "baggage" ? $"a={Word}" : $"https://{Word}");
            using var answer = await ann.Http.SendAsync(request);
        }
    }

    private async Task Listen(Person ann)
    {
        foreach (var transport in Enum.GetValues<HttpTransportType>().Where(t => t != HttpTransportType.None))
        {
            await using var hub = LiveClient.Build(node, ann.Token, transport);
            await hub.StartAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => hub.InvokeAsync<object>(Word, Word));
            var said = await ann.Put("/api/organisations/mine", new { name = Word, about = $"{Word} {transport}" });
            (await ann.Get($"/api/feed?atLeast={said.Is(204).Position}")).Is(200);
        }

        using var stranger = node.Client();
        using var refused = await stranger.GetAsync($"/hubs/live?id={Word}&access_token={ann.Token}");
        Assert.False(refused.IsSuccessStatusCode);
    }

    private async Task Import()
    {
        using var trial = new ImportTrial(node.Services, NetworkId);
        var from = $"{Word} <{Word}@south.example>";
        await trial.Mails(Sources.Mail($"{Word}@x", Word, Word, from), Encoding.UTF8.GetBytes(Word));
        await trial.Chat($"{{\"text\":\"{Word}\"}}", Word);
    }

    private async Task TakeACookie(HttpClient visitor, string email, string password)
    {
        using var answer = await visitor.PostAsJsonAsync("/api/auth/login", new { email, password });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        _ = Secret(answer.Headers.GetValues("Set-Cookie").Single().Split(['=', ';'])[1]);
    }

    private async Task<string> SignIn(HttpClient visitor, string email, string password)
    {
        var tokens = await Post(visitor, "/api/auth/token", new { email, password });
        var refresh = Secret(tokens.GetProperty("refreshToken").GetString()!);
        _ = Secret(tokens.GetProperty("accessToken").GetString()!);
        var fresh = await Post(visitor, "/api/auth/refresh", new { refreshToken = refresh });
        _ = Secret(fresh.GetProperty("refreshToken").GetString()!);
        return Secret(fresh.GetProperty("accessToken").GetString()!);
    }

    private string Secret(string text)
    {
        _secrets.Add(text);
        return text;
    }

    private HttpClient Client(string token)
    {
        var client = node.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private static async Task<JsonElement> Post(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task Try(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
    }
}

internal static class Replies
{
    public static void IsOk(this Reply reply) => Assert.True(reply.Status < 300, $"{reply.Status}: {reply.Text}");
}
