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

    /// <summary>Bytes of one item of a JSON array that says who or where somebody is: a channel names all its people.</summary>
    public const int ItemBytes = 4 * 1024 * 1024;

    /// <summary>People or conversations that are kept in memory.</summary>
    public const int DirectoryItems = 500_000;

    /// <summary>Entries of a ZIP archive.</summary>
    public const int Entries = 200_000;

    /// <summary>Bytes of a ZIP archive's list of entries, which is read whole: in memory up to three times as many.</summary>
    public const int EntryListBytes = 18 * 1024 * 1024;

    /// <summary>Bytes of one entry of a ZIP archive, unpacked.</summary>
    public const long EntryBytes = 1L << 30;

    /// <summary>Bytes of a ZIP archive, unpacked.</summary>
    public const long ArchiveBytes = 16L << 30;

    /// <summary>How many times its packed size an entry, or an archive, may unpack to, once it is no longer harmless.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>Unpacked bytes of an entry whose ratio does not matter yet.</summary>
    public const long HarmlessEntry = 8 * 1024 * 1024;

    /// <summary>Unpacked bytes of an archive whose ratio does not matter yet.</summary>
    public const long HarmlessArchive = 64 * 1024 * 1024;

    /// <summary>How many archives may be inside each other: a gzipped mail in a gzipped tar is three.</summary>
    public const int Nesting = 4;

    /// <summary>Times outside of this are noted as doubtful.</summary>
    public static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
}
