using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>Finds the mails in files, folders, mboxes and archives, and in each inside of another.</summary>
internal static class MailFiles
{
    public static async IAsyncEnumerable<RawMail> ReadAsync(
        string path,
        IProgress<long>? bytes,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var file in SourceFiles.Under(path))
            if (file.Path is null)
                yield return RawMail.Not(file.Problem!);
            else
                await foreach (
                    var mail in FileAsync(file, bytes, cancellation).OrReport(RawMail.Not, file.Location, cancellation)
                )
                    yield return mail;
    }

    private static async IAsyncEnumerable<RawMail> FileAsync(
        SourceFile file,
        IProgress<long>? bytes,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var stream = SourceFiles.Open(file.Path!, bytes);
        await foreach (var mail in OpenAsync(stream, file.Location, 1, cancellation))
            yield return mail;
    }

    /// <summary>Looks at the first bytes and unpacks accordingly; <paramref name="depth"/> bounds archives in archives.</summary>
    public static async IAsyncEnumerable<RawMail> OpenAsync(
        Stream stream,
        string location,
        int depth,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var peeked = await PeekedStream.OpenAsync(stream, cancellation);
        var kind = FileKinds.Of(peeked.Head);
        if (kind is FileKind.Gzip or FileKind.Tar && depth > ReadingLimits.Nesting)
        {
            yield return RawMail.Not(location, Reasons.TooDeep, $"more than {ReadingLimits.Nesting} archives deep");
            yield break;
        }
        var mails = kind switch
        {
            FileKind.Gzip => OpenAsync(new GunzipStream(peeked), location, depth + 1, cancellation),
            FileKind.Tar => MailTar.ReadAsync(peeked, location, depth + 1, cancellation),
            FileKind.Mbox => Mbox.ReadAsync(peeked, location, cancellation),
            FileKind.Other => SingleMail.ReadAsync(peeked, location, cancellation),
        };
        await foreach (var mail in mails)
            yield return mail;
    }
}
