using System.Threading.Channels;

namespace Networking.Api.Live.Typing;

/// <summary>
/// Where it is noted that somebody types, here or at another node, until the relay's loop has told the feed and looks: so
/// typing neither overtakes the feed nor holds it up. The audience knows who takes part, so nothing is asked for.
/// </summary>
internal sealed class TypingDesk
{
    private const int Most = 1_024;
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(200);

    private readonly Channel<(Typed Typed, LiveConnection? By)> _notes = Channel.CreateBounded<(
        Typed,
        LiveConnection?
    )>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly TypingPace _pace;
    private readonly ITypingLine _line;
    private readonly TimeProvider _clock;

    public TypingDesk(ITypingLine line, TimeProvider clock)
    {
        (_line, _clock, _pace) = (line, clock, new TypingPace(clock));
        _line.Listen(typed => Note(typed, by: null));
    }

    /// <summary>There is something to tell.</summary>
    public event EventHandler? Noted;

    /// <summary>A client says that its member types there. Who says so more often than anybody types is not looked at.</summary>
    public void Note(LiveConnection by, Guid threadId)
    {
        var now = _clock.GetTimestamp();
        if (_clock.GetElapsedTime(by.LastTyping, now) < BetweenCalls)
            return;
        by.LastTyping = now;
        Note(new Typed(by.Member.Network, threadId, by.Member.MemberId), by);
    }

    /// <summary>Tells what was noted. Used by the relay's loop alone, as the audience is.</summary>
    public void Tell(LiveAudience audience)
    {
        for (var left = Most; left > 0 && _notes.Reader.TryRead(out var note); left--)
        {
            if (note.By is { } by)
            {
                if (by.IsCut || !audience.TakesPart(by.Member, note.Typed.ThreadId) || !_pace.Allows(note.Typed))
                    continue;
                _line.Say(note.Typed);
            }

            var (_, threadId, memberId) = note.Typed;
            foreach (var other in audience.Others(note.Typed))
                other.SendIfIdle(LiveHub.TypingSeen, new { threadId, memberId });
        }
    }

    private void Note(Typed typed, LiveConnection? by)
    {
        _notes.Writer.TryWrite((typed, by));
        Noted?.Invoke(this, EventArgs.Empty);
    }
}
