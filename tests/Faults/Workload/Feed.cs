using System.Text.Json;

namespace Networking.Faults.Workload;

internal static class Feed
{
    /// <summary>All pages after a position, and the position that they reach to.</summary>
    public static async Task<(List<JsonElement> Events, long Position)> Read(
        Member member,
        long after,
        bool keep = true
    )
    {
        var events = new List<JsonElement>();
        while (true)
        {
            var page = (await member.Get($"/api/feed?after={after}&limit=200")).Json;
            if (keep)
                events.AddRange(page.GetProperty("events").EnumerateArray());
            after = page.GetProperty("position").GetInt64();
            if (!page.GetProperty("more").GetBoolean())
                return (events, after);
        }
    }
}
