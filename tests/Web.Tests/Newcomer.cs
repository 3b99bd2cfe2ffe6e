using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Networking.Web.Tests;

/// <summary>
/// The owner of a company in a network of its own: whatever is done to their account, or is called what, meets no other
/// test. A program asks for them; they have a thread, so that their inbox is a list.
/// </summary>
internal sealed class Newcomer : IDisposable
{
    public const string Thread = "Notes to oneself";
    private static readonly string[] Roles = ["member"];
    private const string Operator = "operator@networking.example";
    private readonly HttpClient _http;

    private Newcomer(DemoSite site, string email) =>
        (Email, _http) = (email, new HttpClient { BaseAddress = site.Address });

    public string Email { get; }

    /// <summary>Id of the network.</summary>
    public string Network { get; private set; } = "";

    public static async Task<Newcomer> Found(DemoSite site, string name = "Nora Newman", string company = "Newcomers")
    {
        var newcomer = new Newcomer(site, NewAddress());
        await newcomer.SignIn(Operator);
        var network = await newcomer.Post("/api/networks", new { name = company });
        newcomer.Network = network.GetProperty("id").GetString()!;
        var registered = await newcomer.Post(
            $"/api/networks/{newcomer.Network}/organisations",
            new
            {
                name = company,
                domain = "newcomers.example",
                owner = new { email = newcomer.Email, displayName = name },
            }
        );
        await newcomer.Accept(registered.GetProperty("ownerInvitation").GetProperty("token").GetString()!, name);
        await newcomer.SignIn(newcomer.Email);
        await newcomer.Post("/api/threads", new { kind = "internal", subject = Thread });
        return newcomer;
    }

    public static string NewAddress() => $"{Guid.NewGuid():n}@newcomers.example";

    /// <summary>The invitation's token, as it would be sent.</summary>
    public async Task<string> Invite(string email, string name, params string[] roles) => (
            await Post(
                "/api/members/invitations",
                new
                {
                    email,
                    displayName = name,
                    roles,
                }
            )
        ).GetProperty("token").GetString()!;

    /// <summary>A colleague who has taken the invitation.</summary>
    public async Task<(string Id, string Email)> Employ(string name)
    {
        var email = NewAddress();
        var invited = await Post(
            "/api/members/invitations",
            new
            {
                email,
                displayName = name,
                roles = Roles,
            }
        );
        await Accept(invited.GetProperty("token").GetString()!, name);
        return (invited.GetProperty("memberId").GetString()!, email);
    }

    public async Task<JsonElement> Post(string path, object? body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"POST {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public void Dispose() => _http.Dispose();

    private Task<JsonElement> Accept(string token, string name) =>
        Post($"/api/auth/invitations/{token}/acceptance", new { displayName = name, password = DemoSite.Password });

    private async Task SignIn(string email)
    {
        var tokens = await Post("/api/auth/token", new { email, password = DemoSite.Password });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            tokens.GetProperty("accessToken").GetString()
        );
    }
}
