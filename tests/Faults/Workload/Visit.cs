namespace Networking.Faults.Workload;

/// <summary>A session of somebody's beside the others, which goes on or was ended.</summary>
internal sealed class Visit : IDisposable
{
    private readonly Member _member;
    private readonly bool _ended;
    private string _refreshToken;

    private Visit(Member member, string refreshToken, bool ended) =>
        (_member, _refreshToken, _ended) = (member, refreshToken, ended);

    public static async Task<Visit> Begin(Member by, bool ends)
    {
        var member = by.Again();
        var signedIn = await member.SignIn(Town.Password);
        if (ends)
            await member.Post("/api/auth/logout");
        return new(member, signedIn.Json.GetProperty("refreshToken").GetString()!, ends);
    }

    /// <summary>Which node lets it in though it ended, or not though it goes on; so with its refresh token.</summary>
    public async Task<List<string>> Wrong(int nodes)
    {
        var wrong = new List<string>();
        for (var node = 0; node < nodes; node++)
            if (await Ask(node, HttpMethod.Get, "/api/auth/me") is var me && me.Status != (_ended ? 401 : 200))
                wrong.Add($"{this} got {me.Status} of node {node}");
        var refreshed = await Ask(0, HttpMethod.Post, "/api/auth/refresh", new { refreshToken = _refreshToken });
        if (refreshed.Status != (_ended ? 401 : 200))
            wrong.Add($"{this} got {refreshed.Status} for its refresh token");
        else if (!_ended)
            _refreshToken = refreshed.Json.GetProperty("refreshToken").GetString()!;
        return wrong;
    }

    public override string ToString() => _ended ? "a session that ended" : "a session that goes on";

    public void Dispose() => _member.Dispose();

    private async Task<Answer> Ask(int node, HttpMethod method, string path, object? body = null)
    {
        for (var tries = 0; tries < 100; tries++, await Task.Delay(100))
            if (await _member.Ask(node, method, path, body) is { Status: not 503 } answer)
                return answer;
        return new(0, 0, "");
    }
}
