using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Networking.Faults.Nodes;

namespace Networking.Faults.Workload;

/// <summary>Somebody who may ask any of the nodes.</summary>
internal sealed class Member(string name, string email, IReadOnlyList<Node> nodes) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private readonly HttpClient[] _clients =
    [
        .. nodes.Select(n => new HttpClient { BaseAddress = n.Address, Timeout = Patience }),
    ];

    public string Name => name;

    public string Network { get; private set; } = "";

    public Guid Id { get; private set; }

    public Guid Organisation { get; private set; }

    public string Token { get; private set; } = "";

    /// <summary>What this member was shown: nothing of another network may be in it.</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Another program of the same person, which has no session yet.</summary>
    public Member Again() => new(name, email, nodes);

    public async Task<Answer> SignIn(string password)
    {
        var signedIn = await Must(HttpMethod.Post, "/api/auth/token", new { email, password });
        Token = signedIn.Json.GetProperty("accessToken").GetString()!;
        foreach (var client in _clients)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var me = (await Must(HttpMethod.Get, "/api/auth/me")).Json;
        // The operator is of no network.
        if (me.GetProperty("network").ValueKind != JsonValueKind.Object)
            return signedIn;
        Id = me.GetProperty("memberId").GetGuid();
        Network = me.GetProperty("network").GetProperty("id").GetString()!;
        Organisation = me.GetProperty("organisation").GetProperty("id").GetGuid();
        return signedIn;
    }

    /// <summary>Null when no answer came.</summary>
    public async Task<Answer?> Ask(int node, HttpMethod method, string path, object? body = null, Guid? key = null)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path);
            request.Content = body is null ? null : JsonContent.Create(body);
            if (key is { } id)
                request.Headers.Add("Idempotency-Key", id.ToString());
            using var answer = await _clients[node].SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var position = answer.Headers.TryGetValues("Network-Position", out var at)
                ? long.Parse(at.Single(), CultureInfo.InvariantCulture)
                : 0;
            return new((int)answer.StatusCode, position, text);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Of whichever node has one, within half a minute: for what is not under test.</summary>
    public async Task<Answer> Must(HttpMethod method, string path, object? body = null)
    {
        var key = Guid.CreateVersion7();
        Answer? answer = null;
        var asked = Stopwatch.GetTimestamp();
        for (var tries = 0; Stopwatch.GetElapsedTime(asked) < TimeSpan.FromSeconds(30); tries++)
        {
            answer = await Ask(tries % _clients.Length, method, path, body, key);
            if (answer is { Status: >= 200 and < 300 })
                return answer;
            if (answer is { Status: < 500 and not 429 })
                break;
            await Task.Delay(100);
        }

        throw new UnansweredException($"{name}: {method} {path}: {answer?.Status} {answer?.Text}");
    }

    public Task<Answer> Get(string path) => Must(HttpMethod.Get, path);

    public Task<Answer> Post(string path, object? body = null) => Must(HttpMethod.Post, path, body);

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
    }
}

/// <summary>Nobody gave what a healthy server gives.</summary>
internal sealed class UnansweredException(string message) : Exception(message);

internal sealed record Answer(int Status, long Position, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
}
