using System.Text;

namespace Networking.Api.Import.Reading.Files;

/// <summary>What the bytes are, whatever the name says.</summary>
internal enum FileKind
{
    Other,
    Gzip,
    Tar,
    Mbox,
}

internal static class FileKinds
{
    /// <summary>Judges by the first 512 bytes.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head) =>
        head is [0x1f, 0x8b, 0x08, ..] ? FileKind.Gzip
        : head.StartsWith("From "u8) ? FileKind.Mbox
        : IsTarHeader(head) ? FileKind.Tar
        : FileKind.Other;

    // The checksum, not the magic: archives older than POSIX have no magic.
    private static bool IsTarHeader(ReadOnlySpan<byte> head)
    {
        if (head.Length < 512 || head[0] == 0)
            return false;
        var sum = 8 * ' ';
        for (var i = 0; i < 512; i++)
            sum += i is >= 148 and < 156 ? 0 : head[i];
        var digits = Encoding.ASCII.GetString(head.Slice(148, 8)).Trim(' ', '\0');
        return digits.Length > 0 && digits.All(c => c is >= '0' and <= '7') && Convert.ToInt32(digits, 8) == sum;
    }
}
