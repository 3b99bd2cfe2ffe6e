using MimeKit;
using MimeKit.Utils;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>When a mail was sent, by the best claim there is.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Reason">What to report about the claim; null if it is a plausible Date field.</param>
internal sealed record MailDate(DateTimeOffset At, string? Reason)
{
    /// <summary>
    /// The Date field if plausible; else the time at which a server took the mail over; else the mbox envelope; else an
    /// implausible date, as stated: it is what the source has. Null if there is no date at all.
    /// </summary>
    public static MailDate? Of(HeaderList headers, string? envelope, DateTimeOffset now)
    {
        var stated = Parse(headers[HeaderId.Date]);
        if (IsPlausible(stated, now))
            return new MailDate(stated!.Value, null);
        // The last Received is the first hop: nearest to the sending.
        var received = headers
            .Where(header => header.Id == HeaderId.Received)
            .Select(header => Parse(header.Value[(header.Value.LastIndexOf(';') + 1)..]))
            .LastOrDefault(at => IsPlausible(at, now));
        if (received is { } hop)
            return new MailDate(hop, Reasons.DateFromReceived);
        if (FromLine(envelope) is { } delivered && IsPlausible(delivered, now))
            return new MailDate(delivered, Reasons.DateFromEnvelope);
        return stated is { } odd ? new MailDate(odd, Reasons.DateDoubtful) : null;
    }

    public static bool IsPlausible(DateTimeOffset? at, DateTimeOffset now) =>
        at >= ReadingLimits.Earliest && at <= now.AddDays(1);

    // "From someone@example.com Mon Jan  1 00:00:00 2024": the weekday starts the last five words.
    private static DateTimeOffset? FromLine(string? line)
    {
        var words = line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var time = Array.FindLastIndex(words, word => word.Contains(':'));
        return time >= 3 && time + 1 < words.Length
            ? Parse($"{words[time - 1]} {words[time - 2]} {words[^1]} {words[time]} +0000")
            : null;
    }

    private static DateTimeOffset? Parse(string? text) =>
        !string.IsNullOrWhiteSpace(text) && DateUtils.TryParse(text, out var at) ? at.ToUniversalTime() : null;
}
