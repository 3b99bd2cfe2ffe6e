using System.Collections.Frozen;
using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>Tells mails from everything else that lies in a mail folder: labels, indexes, notes.</summary>
internal static class MailShape
{
    private static readonly FrozenSet<HeaderId> Telling = FrozenSet.Create(
        HeaderId.From,
        HeaderId.Sender,
        HeaderId.To,
        HeaderId.Date,
        HeaderId.MessageId,
        HeaderId.Received,
        HeaderId.ReturnPath,
        HeaderId.MimeVersion,
        HeaderId.Subject
    );

    /// <summary>The first line is a header field (RFC 5322 2.2: printable ASCII, then a colon).</summary>
    public static bool StartsLikeMail(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        var colon = head.TrimStart("\r\n"u8).IndexOf((byte)':');
        return colon > 0
            && !head.TrimStart("\r\n"u8)[..colon].TrimEnd(" \t"u8).ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    /// <summary>At least one field that only mails have.</summary>
    public static bool HasMailFields(HeaderList headers) => headers.Any(header => Telling.Contains(header.Id));
}
