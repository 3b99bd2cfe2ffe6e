using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>One file as one mail, taken whole, up to a bound.</summary>
internal static class SingleMail
{
    public static async IAsyncEnumerable<RawMail> ReadAsync(
        PeekedStream stream,
        string location,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Before reading it whole: a film in the folder is not 50 MB of mail.
        if (!MailShape.StartsLikeMail(stream.Head))
        {
            yield return RawMail.Not(location, Reasons.NotAMail, "does not start with a header field");
            yield break;
        }
        using var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(piece, cancellation)) > 0; )
        {
            if (bytes.Length + read > ReadingLimits.MailBytes)
            {
                yield return RawMail.Not(location, Reasons.TooLarge, $"more than {ReadingLimits.MailBytes} bytes");
                yield break;
            }
            bytes.Write(piece, 0, read);
        }
        yield return new RawMail(location, bytes.ToArray());
    }
}
