using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Networking.Api.Identity;
using Networking.Api.Limits;
using Networking.Api.Tests.Identity;
using Networking.Domain;

namespace Networking.Api.Tests.Limits;

/// <summary>The dearest query takes a few of the connections and never all (T23): who waits too long is told so.</summary>
[Collection(AccountCollection.Name)]
public sealed class LimitingSearches(IdentityServers servers)
{
    [Fact]
    public async Task runs_a_few_of_a_network_at_once_and_does_not_wait_for_those_of_another()
    {
        using var limit = Limit(atOnce: 2, waiting: 1);
        var end = new TaskCompletionSource();
        var running = 0;
        Task<object?> Search(string network) =>
            limit
                .InvokeAsync(
                    Asked(network),
                    async _ =>
                    {
                        Interlocked.Increment(ref running);
                        await end.Task;
                        return "found";
                    }
                )
                .AsTask();

        var first = (Task<object?>[])[Search("one"), Search("one"), Search("one")];
        Assert.Equal(2, running);
        var refused = Assert.IsAssignableFrom<IResult>(await Search("one"));
        var other = Search("other");
        Assert.Equal(3, running);

        end.SetResult();
        Assert.All(await Task.WhenAll([.. first, other]), found => Assert.Equal("found", found));
        Assert.Equal(4, running);
        var context = new DefaultHttpContext { RequestServices = servers.One.Services };
        await refused.ExecuteAsync(context);
        Assert.Equal((429, "1"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task is_what_the_endpoint_goes_through()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(
            null,
            ("Limits:Search:AtOnce", "1"),
            ("Limits:Search:Waiting", "1")
        );
        var caller = company.Owner.At(node);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => caller.Send(HttpMethod.Get, "/api/search?q=word"))
        );

        Assert.Contains(answers, a => a.Summary == "200");
        var refused = answers.Where(a => a.Summary != "200").ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, a => Assert.Equal("429 too_many_requests", a.Summary));
        Assert.All(refused, a => Assert.Equal(1, a.RetryAfter!.Value.TotalSeconds));
        Assert.Equal("200", (await caller.Send(HttpMethod.Get, "/api/search?q=word")).Summary);
    }

    private static SearchLimit Limit(int atOnce, int waiting) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Limits:Search:AtOnce"] = $"{atOnce}",
                        ["Limits:Search:Waiting"] = $"{waiting}",
                    }
                )
                .Build()
        );

    private static DefaultEndpointFilterInvocationContext Asked(string network)
    {
        var context = new DefaultHttpContext();
        var actor = new Actor(network, Guid.NewGuid(), Guid.NewGuid());
        context.Features.Set(new MemberSession(Guid.NewGuid(), actor, IsOperator: false));
        return new DefaultEndpointFilterInvocationContext(context);
    }
}
