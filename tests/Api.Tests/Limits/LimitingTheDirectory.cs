using Networking.Api.Tests.Identity;
using Npgsql;

namespace Networking.Api.Tests.Limits;

/// <summary>Looking up partners is one thing, copying the directory another (T18).</summary>
[Collection(AccountCollection.Name)]
public sealed class LimitingTheDirectory(IdentityServers servers)
{
    private const int Budget = 6;

    [Fact]
    public async Task lets_a_crawler_have_no_more_than_its_budget()
    {
        var company = await Company.Found(servers.One);
        var (_, _, colleague) = await company.Add(servers.One, "member");
        for (var i = 0; i < 3 * Budget; i++)
            await Register(company, i);
        await using var node = await servers.StartNode(
            null,
            ("Limits:Directory:PerSecond", "1"),
            ("Limits:Directory:Burst", $"{Budget}")
        );
        var crawler = company.Owner.At(node);
        for (var tries = 0; await List(company) <= 3 * Budget; tries++)
        {
            Assert.InRange(tries, 0, 200);
            await Task.Delay(100);
        }

        var since = TimeProvider.System.GetTimestamp();
        var (found, cursor) = (new HashSet<string>(), "");
        Answer page;
        while ((page = await Look(crawler, $"?limit=1{cursor}")).Summary == "200")
        {
            found.UnionWith(page.At("items").EnumerateArray().Select(o => o.GetProperty("id").GetString()!));
            cursor = "&cursor=" + Uri.EscapeDataString(page.Text("next"));
        }

        var seconds = (int)Math.Ceiling(TimeProvider.System.GetElapsedTime(since).TotalSeconds);
        Assert.Equal("429 too_many_requests", page.Summary);
        Assert.NotNull(page.RetryAfter);
        Assert.InRange(found.Count, Budget, Budget + seconds);
        // Another question, or the rest of the server, makes no difference; nor does it to a colleague.
        Assert.Equal("429 too_many_requests", (await Look(crawler, "?q=company")).Summary);
        Assert.Equal("200", (await crawler.Me()).Summary);
        Assert.Equal("200", (await Look(colleague.At(node), "?q=company")).Summary);
    }

    /// <summary>As each organisation might do for itself; how many there are.</summary>
    private async Task<int> List(Company company)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(
            $"update read_models.organisations set is_listed = true where tenant_id = '{company.Network}'"
        );
        return await command.ExecuteNonQueryAsync();
    }

    private static Task<Answer> Look(Caller caller, string query) =>
        caller.Send(HttpMethod.Get, $"/api/organisations{query}");

    private static async Task Register(Company company, int number)
    {
        var registered = await company.Operator.Post(
            $"/api/networks/{company.Network}/organisations",
            new
            {
                name = $"Company {number}",
                domain = $"company{number}.example",
                owner = new { email = Company.NewAddress(), displayName = "Olga" },
            }
        );
        Assert.Equal("201", registered.Summary);
    }
}
