using System.Text.Json;

namespace Networking.Web.Tests;

/// <summary>What a visitor asks the server for beside the pages: to have something to look at.</summary>
internal static class VisitorApi
{
    private const string Partner = "Brenner Antriebstechnik GmbH";

    /// <summary>As the page would, in the visitor's session.</summary>
    public static async Task<JsonElement> Ask(this Visitor by, string method, string path, object? body = null) =>
        await by.Page.EvaluateAsync<JsonElement>(
            """
            async ([method, path, body]) => {
              const headers = { 'X-Requested-With': 'tests', ...(body ? { 'Content-Type': 'application/json' } : {}) };
              const answer = await fetch(path, { method, headers, body: body ?? undefined });
              if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
              return answer.status === 204 ? null : await answer.json();
            }
            """,
            new[] { method, path, body is null ? null : JsonSerializer.Serialize(body) }
        );

    /// <summary>A thread of Sanne's with Lukas of the partner company; its id.</summary>
    public static async Task<string> StartWithLukas(this Visitor sanne, string subject)
    {
        var partnerships = await sanne.Ask("GET", "/api/partner-relationships?status=active&limit=200");
        var partnership = partnerships
            .GetProperty("items")
            .EnumerateArray()
            .Single(p => p.GetProperty("partnerName").GetString() == Partner);
        var company = await sanne.Ask("GET", $"/api/organisations/{partnership.GetProperty("partnerId")}");
        var lukas = company
            .GetProperty("contacts")
            .EnumerateArray()
            .Single(c => c.GetProperty("displayName").GetString() == "Lukas Amsel");
        return await sanne.Start(
            new
            {
                kind = "external",
                subject,
                partnerRelationshipId = partnership.GetProperty("id").GetString(),
                participants = new[] { lukas.GetProperty("memberId").GetString() },
            }
        );
    }

    /// <summary>A thread for oneself; its id.</summary>
    public static Task<string> StartAlone(this Visitor by, string subject) =>
        by.Start(new { kind = "internal", subject });

    public static async Task Say(this Visitor by, string thread, string body) =>
        await by.Ask("POST", $"/api/threads/{thread}/messages", new { body });

    /// <summary>Goes to a thread by its address.</summary>
    public static async Task GoTo(this Visitor visitor, string thread, string query = "")
    {
        await visitor.Page.GotoAsync($"/threads/{thread}{query}");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
    }

    // Back when it can be read.
    public static async Task<string> Start(this Visitor by, object start)
    {
        var started = await by.Ask("POST", "/api/threads", start);
        var id = started.GetProperty("threadId").GetString()!;
        await by.Ask("GET", $"/api/threads/{id}?atLeast={started.GetProperty("position").GetInt64()}");
        return id;
    }
}
