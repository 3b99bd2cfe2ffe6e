using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Networking.Api.Health;

namespace Networking.Api.Tests.Health;

/// <summary>Without a database: <c>LosingTheDatabase</c>; with a stopped projection: <c>StoppingAtAPoisonEvent</c>.</summary>
public sealed class AskingForHealth(NetworkingFixture fixture)
{
    [Theory]
    [InlineData("/health/live", """{"status":"healthy"}""")]
    [InlineData(
        "/health/ready",
        """{"status":"healthy","dependencies":{"database":"healthy","projections":"healthy"}}"""
    )]
    public async Task is_answered_to_anybody(string path, string expected)
    {
        using var answer = await fixture.Anonymous().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>T19: it is open to anybody, and costs two statements.</summary>
    [Fact]
    public async Task looks_once_a_second_however_many_ask()
    {
        var (checks, clock) = (new Counting(), new FakeTimeProvider());
        var ready = new ReadyReport(checks, clock);

        var crowd = Enumerable.Range(0, 50).Select(_ => ready.Get(CancellationToken.None)).ToArray();
        clock.Advance(TimeSpan.FromSeconds(5));
        // One that is under way is waited for.
        var late = ready.Get(CancellationToken.None);
        checks.Answer();
        await Task.WhenAll([.. crowd, late]);
        Assert.Equal(1, checks.Count);

        await Task.WhenAll(ready.Get(CancellationToken.None), ready.Get(CancellationToken.None));
        Assert.Equal(2, checks.Count);
        clock.Advance(TimeSpan.FromMilliseconds(900));
        await ready.Get(CancellationToken.None);
        Assert.Equal(2, checks.Count);
    }

    private sealed class Counting : HealthCheckService
    {
        private readonly TaskCompletionSource<HealthReport> _report = new();

        public int Count { get; private set; }

        public void Answer() => _report.SetResult(new(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero));

        public override Task<HealthReport> CheckHealthAsync(
            Func<HealthCheckRegistration, bool>? predicate,
            CancellationToken cancellationToken = default
        )
        {
            Count++;
            return _report.Task;
        }
    }
}
