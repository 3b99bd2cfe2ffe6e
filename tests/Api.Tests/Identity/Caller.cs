using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Networking.Api.Tests.Identity;

/// <summary>A browser or a program, with the cookie or the tokens it holds.</summary>
public sealed class Caller(IdentityNode node)
{
    private static readonly Uri Host = new("http://localhost/");
    private readonly CookieContainer _cookies = new();

    public string? AccessToken { get; private set; }

    public string RefreshToken { get; private set; } = "";

    public bool SendsHeader { get; init; } = true;

    /// <summary>The same caller, with a copy of what it holds, at another node.</summary>
    public Caller At(IdentityNode other, bool sendsHeader = true)
    {
        var twin = new Caller(other)
        {
            AccessToken = AccessToken,
            RefreshToken = RefreshToken,
            SendsHeader = sendsHeader,
        };
        twin._cookies.Add(_cookies.GetAllCookies());
        return twin;
    }

    /// <summary>Copies one cookie out of another browser, or of the same one a while ago.</summary>
    public void TakeCookie(Caller other, string name) =>
        _cookies.Add(other._cookies.GetAllCookies().Single(c => c.Name == name));

    public Task<Answer> Login(string email, string password = IdentityServers.Password) =>
        Post("/api/auth/login", new { email, password });

    public async Task<Answer> Token(string email, string password = IdentityServers.Password) =>
        await TokenFor(new { email, password });

    public async Task<Answer> TokenFor(object credentials) => Hold(await Post("/api/auth/token", credentials));

    public async Task<Answer> Refresh(string? token = null) =>
        Hold(await Post("/api/auth/refresh", new { refreshToken = token ?? RefreshToken }));

    public Task<Answer> Logout() => Post("/api/auth/logout");

    public Task<Answer> Me() => Send(HttpMethod.Get, "/api/auth/me");

    public Task<Answer> Post(string path, object? body = null, params (string, string)[] headers) =>
        Send(HttpMethod.Post, path, body, headers);

    public async Task<Answer> Send(
        HttpMethod method,
        string path,
        object? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var client = new HttpClient(node.CreateHandler()) { BaseAddress = Host };
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body);
        if (AccessToken is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        if (_cookies.GetCookieHeader(Host) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        if (SendsHeader)
            request.Headers.Add("X-Requested-With", "test");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await client.SendAsync(request);
        var set = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToArray() : [];
        foreach (var cookie in set)
            _cookies.SetCookies(Host, cookie);
        var text = await response.Content.ReadAsStringAsync();
        return new(
            response.StatusCode,
            text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.RetryAfter?.Delta,
            set,
            response.Headers.Location?.OriginalString
        );
    }

    private Answer Hold(Answer answer)
    {
        if (answer.Status == HttpStatusCode.OK)
            (AccessToken, RefreshToken) = (answer.Text("accessToken"), answer.Text("refreshToken"));
        return answer;
    }
}

public sealed record Answer(
    HttpStatusCode Status,
    JsonElement Body,
    string? ContentType,
    TimeSpan? RetryAfter,
    string[] Cookies,
    string? Location
)
{
    public string Code => Text("code");

    public string Text(params string[] path) => At(path).GetString()!;

    public JsonElement At(params string[] path) => path.Aggregate(Body, (e, name) => e.GetProperty(name));

    /// <summary>Status and code in one, for a test's one line.</summary>
    public string Summary =>
        $"{(int)Status} {(Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var c) ? c.GetString() : "")}".TrimEnd();
}
