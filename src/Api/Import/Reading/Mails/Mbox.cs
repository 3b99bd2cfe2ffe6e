using System.Runtime.CompilerServices;
using System.Text;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>
/// Splits an mbox (RFC 4155) at its From_ lines and undoes the quoting of the mboxrd variant. MimeKit could split too, but
/// takes each message whole, however large; here a message over the limit is passed over in constant memory.
/// </summary>
internal static class Mbox
{
    public static async IAsyncEnumerable<RawMail> ReadAsync(
        Stream stream,
        string file,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var lines = new LineReader(stream, ReadingLimits.MailBytes);
        var mail = new MemoryStream();
        var (number, tooLarge, afterBlank, envelope) = (0, false, true, "");
        while (await lines.NextAsync(cancellation))
        {
            var line = lines.Line;
            if (!lines.TooLong && MboxFromLine.Is(line.Span, afterBlank))
            {
                if (number > 0)
                    yield return Finish();
                number++;
                (mail, tooLarge, envelope) = (new MemoryStream(), false, Encoding.Latin1.GetString(line.Span));
                continue;
            }
            afterBlank = line.Span is [] or [(byte)'\r'] && !lines.TooLong;
            tooLarge |= lines.TooLong || mail.Length + line.Length >= ReadingLimits.MailBytes;
            if (tooLarge)
                mail.SetLength(0);
            else
                Append(mail, line.Span);
        }
        if (number > 0)
            yield return Finish();
        else
            yield return RawMail.Not(file, Reasons.NotAMail, "no From_ line with a date");

        RawMail Finish() =>
            tooLarge
                ? RawMail.Not($"{file}:{number}", Reasons.TooLarge, $"more than {ReadingLimits.MailBytes} bytes")
                : new RawMail($"{file}:{number}", mail.GetBuffer().AsMemory(0, (int)mail.Length), envelope);
    }

    private static void Append(MemoryStream mail, ReadOnlySpan<byte> line)
    {
        var isQuoted = line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith("From "u8);
        mail.Write(isQuoted ? line[1..] : line);
        mail.WriteByte((byte)'\n');
    }
}
