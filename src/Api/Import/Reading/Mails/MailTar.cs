using System.Formats.Tar;
using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>The regular files of a tar archive, read in place: nothing is ever written to disk.</summary>
internal static class MailTar
{
    public static async IAsyncEnumerable<RawMail> ReadAsync(
        Stream stream,
        string archive,
        int depth,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var tar = new TarReader(new ModestStream(stream), leaveOpen: true);
        while (await tar.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            var location = $"{archive}!{CleanText.Cut(entry.Name, ReadingLimits.Name)}";
            if (
                entry.EntryType
                is TarEntryType.Directory
                    or TarEntryType.DirectoryList
                    or TarEntryType.GlobalExtendedAttributes
            )
                continue;
            if (Refusal(entry) is var (reason, detail))
            {
                yield return RawMail.Not(location, reason, detail);
                continue;
            }
            var content = entry.DataStream ?? Stream.Null;
            var mails = MailFiles
                .OpenAsync(content, location, depth, cancellation)
                .OrReport(RawMail.Not, location, cancellation);
            await foreach (var mail in mails)
                yield return mail;
        }
    }

    private static (string Reason, string Detail)? Refusal(TarEntry entry) =>
        entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            ? (Reasons.NotARegularFile, $"{entry.EntryType}")
        : EntryName.IsUnsafe(entry.Name) ? (Reasons.UnsafeName, EntryName.Unsafe)
        : null;
}
