using System.Runtime.InteropServices;
using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>MimeKit, set for hostile mails.</summary>
internal static class MailParsing
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 50 };

    /// <summary>Null if MimeKit finds no mail in it. Dispose it: it holds the bytes.</summary>
    public static MimeMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // Persistent: parts point into the bytes, instead of a copy each.
            return new MimeParser(Options, Open(bytes), MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The header alone, for the first pass; empty if it is none.</summary>
    public static HeaderList Headers(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new MimeParser(Options, Open(bytes), MimeFormat.Entity).ParseHeaders();
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
