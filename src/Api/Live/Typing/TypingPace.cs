namespace Networking.Api.Live.Typing;

/// <summary>Lets each member be told of once per thread and interval; holds no more than what one interval brought.</summary>
internal sealed class TypingPace(TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly HashSet<Typed> _told = [];
    private readonly Queue<(Typed Typed, long At)> _order = [];

    public bool Allows(Typed typed)
    {
        var now = clock.GetTimestamp();
        while (_order.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At, now) >= Interval)
            _told.Remove(_order.Dequeue().Typed);
        if (!_told.Add(typed))
            return false;
        _order.Enqueue((typed, now));
        return true;
    }
}
