namespace Networking.Api.Import.Reading;

/// <summary>Bounds of what is read, so that memory never depends on what a hostile archive claims.</summary>
public static class ReadingLimits
{
    /// <summary>UTF-16 units of a message body; the contract's limit.</summary>
    public const int Body = 40_000;

    /// <summary>UTF-16 units of a subject; the contract's limit.</summary>
    public const int Subject = 200;

    /// <summary>UTF-16 units of a name or an address.</summary>
    public const int Name = 200;

    /// <summary>UTF-16 units of a key, of a message or a thread.</summary>
    public const int Key = 500;

    /// <summary>Bytes of one mail after decompression.</summary>
    public const int MailBytes = 50 * 1024 * 1024;

    /// <summary>Bytes of one line of JSON.</summary>
    public const int LineBytes = 1024 * 1024;

    /// <summary>How many archives may be inside each other: a gzipped mail in a gzipped tar is three.</summary>
    public const int Nesting = 4;

    /// <summary>Times outside of this are noted as doubtful.</summary>
    public static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
}
