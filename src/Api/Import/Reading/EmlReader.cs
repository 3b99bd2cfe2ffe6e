using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Mails;

namespace Networking.Api.Import.Reading;

/// <summary>
/// Mails (RFC 5322): single files, folders, mbox, tar, each gzipped or not. Goes over the source twice: once for the
/// headers, to know the threads, once for the messages.
/// </summary>
public sealed class EmlReader(TimeProvider? clock = null, IProgress<long>? bytes = null) : ISourceReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceRecord> ReadAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var threads = new MailThreads();
        await foreach (var mail in MailFiles.ReadAsync(path, bytes, cancellation))
            AddTo(threads, mail);
        var messages = new MailMessages(threads, clock ?? TimeProvider.System);
        await foreach (var mail in MailFiles.ReadAsync(path, bytes, cancellation))
        foreach (var record in ReadSafely(messages, mail))
            yield return record;
    }

    private static void AddTo(MailThreads threads, RawMail mail)
    {
        if (mail.Problem is not null)
            return;
        try
        {
            var headers = MailParsing.Headers(mail.Bytes);
            if (MailPeople.Of(headers) is { From: not null } people)
                threads.Add(MailLinks.Of(headers, people));
        }
        catch (Exception x) when (x is not OperationCanceledException)
        {
            // Reported when the mail itself is read.
        }
    }

    private static IEnumerable<SourceRecord> ReadSafely(MailMessages messages, RawMail mail)
    {
        try
        {
            return messages.Read(mail);
        }
        catch (Exception x) when (x is not OperationCanceledException)
        {
            return [new Skipped(mail.Location, Reasons.BadMail, $"cannot be parsed: {x.Message}")];
        }
    }
}
