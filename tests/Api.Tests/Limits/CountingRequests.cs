using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Networking.Api.Identity;
using Networking.Api.Limits;
using Networking.Domain;

namespace Networking.Api.Tests.Limits;

/// <summary>What the count costs each request (T19): a limit must not become a load of its own.</summary>
public sealed class CountingRequests
{
    [Fact]
    public void allocates_next_to_nothing_for_a_request_that_may_go_on()
    {
        using var limits = new RequestLimits(Generous);
        var context = Request();
        limits.Take(context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            Assert.Null(limits.Take(context));
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 10_000.0;

        Assert.InRange(each, 0, 160);
    }

    [Fact]
    public void takes_microseconds()
    {
        using var limits = new RequestLimits(Generous);
        var context = Request();
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 100_000; i++)
            limits.Take(context);
        var each = TimeProvider.System.GetElapsedTime(started).TotalMicroseconds / 100_000;

        TestContext.Current.TestOutputHelper?.WriteLine($"{each:f2} microseconds a request");
        Assert.InRange(each, 0, 20);
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("0.0.0.1", "::1", false)]
    public void takes_those_for_one_who_share_an_address(string one, string other, bool same) =>
        Assert.Equal(same, Neighbourhood.Of(IPAddress.Parse(one)) == Neighbourhood.Of(IPAddress.Parse(other)));

    private static IConfiguration Generous =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                ((string[])["Member", "Organisation", "Address"]).Select(n =>
                    KeyValuePair.Create($"Limits:{n}:Burst", (string?)"1000000")
                )
            )
            .Build();

    private static DefaultHttpContext Request()
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };
        var actor = new Actor("network", Guid.NewGuid(), Guid.NewGuid());
        context.Features.Set(new MemberSession(Guid.NewGuid(), actor, IsOperator: false));
        return context;
    }
}
