using Networking.Api.Identity;
using Networking.Domain;

namespace Networking.Api.Tests.Authorisation;

/// <summary>
/// Every route by every kind of caller, in a network with a twin of the very same ids (T1, T3, T4). A route without a row
/// fails the first test.
/// </summary>
public sealed class CallingEveryRoute(NetworkingFixture fixture)
{
    [Fact]
    public void finds_a_row_for_each_route_and_a_route_for_each_row() =>
        Assert.Equal(
            AppRoutes.Of(fixture).Select(r => r.Name).Order(StringComparer.Ordinal),
            RouteRows.All("").Select(r => r.Route).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task without_a_session_is_refused_T4()
    {
        var ids = Ids.New();
        var open = AppRoutes.Of(fixture).Where(r => r.Policy == Policies.Anonymous).Select(r => r.Name);
        var nobody = new Person(new Actor("", Guid.Empty, Guid.Empty), "Nobody", "", Guid.Empty, fixture.Anonymous());
        foreach (var row in RouteRows.All("nowhere"))
        {
            var reply = await Call(nobody, row, ids);
            if (open.Contains(row.Route, StringComparer.Ordinal))
                Assert.Equal((row.Route, row.Owner), (row.Route, reply.Status));
            else
                Assert.Equal((row.Route, 401, "unauthenticated"), (row.Route, reply.Status, reply.Code));
        }
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("member")]
    [InlineData("stranger")]
    [InlineData("twin")]
    [InlineData("operator")]
    public async Task answers_by_role_and_never_with_a_word_of_the_twin_network_T1_T3_T4(string role)
    {
        var ids = Ids.New();
        var more = Guid.CreateVersion7();
        var here = await World.Make(await fixture.Network(), ids, Canary());
        var twin = await World.Make(await fixture.Network(), ids, Canary(), more);
        var (caller, foreign) = role switch
        {
            "owner" => (await here.SignIn(ids.Acme, ids.Owner), twin.Canary),
            "member" => (await here.SignIn(ids.Acme, ids.Member), twin.Canary),
            "stranger" => (await here.SignIn(ids.Tau, ids.Stranger), twin.Canary),
            "twin" => (await twin.SignIn(ids.Acme, more), here.Canary),
            _ => (await fixture.Operator(), twin.Canary),
        };
        foreach (var row in RouteRows.All(here.Network))
        {
            var reply = await Call(caller, row, ids);
            Assert.True(Expected(row, role) == reply.Status, $"{row.Route} by {role}: {reply.Status} {reply.Text}");
            Assert.DoesNotContain(foreign, reply.Text, StringComparison.Ordinal);
            if (row.Route is "GET /api/feed" or "GET /api/inbox" && role is not ("stranger" or "operator"))
                Assert.Contains(role == "twin" ? twin.Canary : here.Canary, reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task cannot_tell_what_is_foreign_from_what_is_missing_T3(bool sameNetwork)
    {
        var ids = Ids.New();
        var here = await World.Make(await fixture.Network(), ids, Canary());
        var (other, foreign) = (Ids.New(), Ids.New());
        if (!sameNetwork)
            await World.Make(await fixture.Network(), foreign, Canary());
        var caller = sameNetwork ? await here.SignIn(ids.Tau, ids.Stranger) : await here.SignIn(ids.Acme, ids.Owner);
        var rows = RouteRows.All(here.Network).Where(r => r is { Stranger: 404, Path: not null });
        foreach (var row in rows)
        {
            var found = await Call(caller, row, sameNetwork ? ids : foreign);
            var missing = await Call(caller, row, other);
            Assert.Equal((row.Route, 404, missing.Text), (row.Route, found.Status, found.Text));
        }
    }

    private static int Expected(RouteRow row, string role) =>
        role switch
        {
            "member" => row.Member,
            "stranger" => row.Stranger,
            "operator" => row.Operator ?? 403,
            "twin" => row.Twin ?? row.Owner,
            _ => row.Owner,
        };

    private static Task<Reply> Call(Person caller, RouteRow row, Ids ids)
    {
        var parts = row.Route.Split(' ');
        // The same key in both networks: a key is its network's own.
        var key = DerivedId.CreatedBy(ids.Acme, $"call {row.Route}");
        var path = row.Path?.Invoke(ids) ?? parts[1];
        return caller.Send(new HttpMethod(parts[0]), path, row.Body?.Invoke(ids), parts[0] == "GET" ? null : key);
    }

    private static string Canary() => "canary" + Guid.NewGuid().ToString("N");
}
