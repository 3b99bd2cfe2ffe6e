using Microsoft.Extensions.Time.Testing;
using Networking.Api.Identity;

namespace Networking.Api.Tests.Identity;

public sealed class AnsweringFromMemory
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SessionCache _cache;
    private readonly SessionCache.Hearing _hearing = new();
    private readonly Session _session = new(
        Guid.NewGuid(),
        Guid.NewGuid(),
        "n",
        Guid.NewGuid(),
        IsOperator: false,
        DateTimeOffset.MaxValue
    );

    public AnsweringFromMemory() => _cache = new SessionCache(_clock);

    [Fact]
    public void needs_ears()
    {
        _cache.Keep(_cache.Now, _session);
        Assert.False(Remembers());

        Hear();
        _cache.Keep(_cache.Now, _session);
        Assert.True(Remembers());
    }

    [Fact]
    public void stops_when_nothing_confirms_that_it_hears()
    {
        Hear();
        _cache.Keep(_cache.Now, _session);

        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.False(Remembers());
    }

    [Fact]
    public void stops_when_the_connection_breaks_and_does_not_trust_what_was_before()
    {
        Hear();
        _cache.Keep(_cache.Now, _session);

        _cache.GoDeaf();
        Assert.False(Remembers());
        _cache.Confirm(new SessionCache.Hearing(), _clock.GetTimestamp());

        Assert.False(Remembers());
    }

    [Fact]
    public void does_not_keep_what_was_looked_up_in_another_spell_of_hearing()
    {
        Hear();
        var before = _cache.Now;
        _cache.Confirm(new SessionCache.Hearing(), _clock.GetTimestamp());

        _cache.Keep(before, _session);

        Assert.False(Remembers());
    }

    [Fact]
    public void does_not_revive_a_session_that_ended_during_the_look_up()
    {
        Hear();
        var before = _cache.Now;
        _cache.MarkEnded(_session.Id);

        _cache.Keep(before, _session);

        Assert.True(_cache.TryFind(_session.Id, out var found));
        Assert.Null(found);
    }

    /// <summary>T19: a ticket that was revoked is refused without a query each time, also by a node that hears nothing.</summary>
    [Fact]
    public void of_an_ended_session_needs_no_ears()
    {
        _cache.MarkEnded(_session.Id);

        Assert.True(_cache.TryFind(_session.Id, out var found));
        Assert.Null(found);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(Remembers());
    }

    [Fact]
    public void lasts_half_a_minute()
    {
        Hear();
        _cache.Keep(_cache.Now, _session);
        for (var i = 0; i < 30; i++)
        {
            Assert.True(Remembers());
            _clock.Advance(TimeSpan.FromSeconds(1));
            Hear();
        }

        Assert.False(Remembers());
    }

    private void Hear() => _cache.Confirm(_hearing, _clock.GetTimestamp());

    private bool Remembers() => _cache.TryFind(_session.Id, out _);
}
