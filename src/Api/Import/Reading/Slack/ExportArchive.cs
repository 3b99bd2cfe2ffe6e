using System.Collections.ObjectModel;
using System.IO.Compression;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>An export as a ZIP archive, read in place: nothing is ever written to disk.</summary>
internal static class ExportArchive
{
    /// <exception cref="InvalidDataException">It is no ZIP archive, or one that contradicts itself.</exception>
    /// <exception cref="TooLargeException">More entries than allowed.</exception>
    public static async Task<ExportSource> OpenAsync(
        string path,
        IProgress<long>? bytes,
        CancellationToken cancellation
    )
    {
        var input = new SeekableInput(SourceFiles.OpenFile(path), bytes);
        try
        {
            await EntryList.CheckAsync(input, cancellation);
            var zip = await ZipArchive.CreateAsync(input, ZipArchiveMode.Read, leaveOpen: false, null, cancellation);
            var entries = zip.Entries;
            input.Unbind();
            Check(entries, input.Length);
            return Of(Path.GetFileName(path), zip, new UnpackedBytes(input.Length));
        }
        catch
        {
            await input.DisposeAsync();
            throw;
        }
    }

    // Entries that share packed bytes with each other make a bomb of a small archive: then they have more than it has.
    private static void Check(ReadOnlyCollection<ZipArchiveEntry> entries, long size)
    {
        if (entries.Sum(e => (decimal)e.CompressedLength) > size)
            throw new InvalidDataException("the entries overlap: together they are longer than the archive");
    }

    private static ExportSource Of(string archive, ZipArchive zip, UnpackedBytes all)
    {
        var (files, refused) = (new List<ExportFile>(), new List<Skipped>());
        var names = zip.Entries.CountBy(e => e.FullName).ToDictionary(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var location = $"{archive}!{CleanText.Cut(entry.FullName, ReadingLimits.Name)}";
            if (Refusal(entry, names[entry.FullName]) is var (reason, detail))
                refused.Add(new Skipped(location, reason, detail));
            else if (!entry.FullName.EndsWith('/'))
                files.Add(new ExportFile(entry.FullName, location, ct => Open(entry, all, ct)));
        }

        return new ExportSource(files, refused, zip);
    }

    private static (string Reason, string Detail)? Refusal(ZipArchiveEntry entry, int namesakes) =>
        EntryName.IsUnsafe(entry.FullName) ? (Reasons.UnsafeName, EntryName.Unsafe)
        : IsSpecial(entry) ? (Reasons.NotARegularFile, "a link or a device")
        : entry.IsEncrypted ? (Reasons.Encrypted, "nobody here has the password")
        : namesakes > 1 ? (Reasons.DuplicateName, "either could be meant")
        : null;

    // Unix keeps a file's kind in the upper bits; other systems leave them empty.
    private static bool IsSpecial(ZipArchiveEntry entry) =>
        ((entry.ExternalAttributes >> 28) & 0xF) is not (0 or 0x4 or 0x8);

    private static async Task<Stream> Open(ZipArchiveEntry entry, UnpackedBytes all, CancellationToken cancellation) =>
        new UnpackingStream(await entry.OpenAsync(cancellation), entry.CompressedLength, entry.Length, all);
}
