using Microsoft.Extensions.Time.Testing;
using Networking.Api.Live.Typing;

namespace Networking.Api.Tests.Live;

/// <summary>Of telling that somebody types.</summary>
public sealed class KeepingThePace
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Typed _typed = new("n", Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void allows_each_member_one_per_thread_and_interval()
    {
        var pace = new TypingPace(_clock);
        Assert.True(pace.Allows(_typed));
        Assert.True(pace.Allows(_typed with { ThreadId = Guid.NewGuid() }));
        Assert.True(pace.Allows(_typed with { MemberId = Guid.NewGuid() }));
        Assert.True(pace.Allows(_typed with { Network = "m" }));
        _clock.Advance(TypingPace.Interval - TimeSpan.FromMilliseconds(1));
        Assert.False(pace.Allows(_typed));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(pace.Allows(_typed));
        Assert.False(pace.Allows(_typed));
    }
}
