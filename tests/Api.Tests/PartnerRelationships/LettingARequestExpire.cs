using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Networking.Api.PartnerRelationships;
using Networking.Domain;
using Networking.Domain.PartnerRelationships;

namespace Networking.Api.Tests.PartnerRelationships;

public sealed class LettingARequestExpire(NetworkingFixture fixture)
{
    [Fact]
    public async Task refuses_an_answer_after_30_days_even_before_the_sweep()
    {
        var (ann, zoe) = await Asked(TimeSpan.FromDays(31));
        var pair = ann.PairWith(zoe);
        (await zoe.Post($"/api/partner-relationships/{pair}/acceptance")).Is(409);
        var again = (await ann.Post("/api/partner-relationships", new { organisationId = zoe.Organisation() })).Is(201);
        (await zoe.Post($"/api/partner-relationships/{pair}/acceptance")).Is(204);
        Assert.Equal(pair, again.Id("id"));
    }

    [Fact]
    public async Task shows_as_expired_after_the_sweep()
    {
        var (ann, zoe) = await Asked(TimeSpan.FromDays(31));
        var pair = ann.PairWith(zoe);
        var timeline = $"/api/partner-relationships/{pair}/timeline";
        var sweep = fixture.Host.Services.GetServices<IHostedService>().OfType<RequestExpiry>().Single();
        for (var i = 0; i < 50 && !(await ann.Get(timeline)).Text.Contains("expired", StringComparison.Ordinal); i++)
        {
            await sweep.Sweep(CancellationToken.None);
            await Task.Delay(50);
        }

        var steps = (await ann.Get(timeline)).Is(200).Items.Select(s => s.GetProperty("status").GetString());
        Assert.Equal(["requested", "expired"], steps);
        (await zoe.Post($"/api/partner-relationships/{pair}/acceptance")).Is(409, "request_not_pending");
    }

    private async Task<(Person Ann, Person Zoe)> Asked(TimeSpan ago)
    {
        var network = await fixture.Network();
        var (ann, zoe) = ((await network.Company("Acme", "Ann"))[0], (await network.Company("Zeta", "Zoe"))[0]);
        var context = new CommandContext(Guid.CreateVersion7(), ann.Actor, DateTimeOffset.UtcNow - ago);
        await network.Do(new RequestPartnership(zoe.Organisation(), null) { Context = context });
        return (ann, zoe);
    }
}
