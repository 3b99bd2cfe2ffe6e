using MimeKit;
using MimeKit.Utils;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>What a header says about a mail's place among others.</summary>
/// <param name="Id">Message-ID without its angle brackets; null if there is none.</param>
/// <param name="Root">The oldest ancestor that it names: first of References, else In-Reply-To.</param>
/// <param name="ReplyTo">The mail that it answers: In-Reply-To, else last of References.</param>
/// <param name="Conversation">Subject and participants; the id where the subject is empty.</param>
internal sealed record MailLinks(string? Id, string? Root, string? ReplyTo, UInt128 Conversation)
{
    public static MailLinks Of(HeaderList headers, MailPeople people)
    {
        var id = Ids(headers, HeaderId.MessageId).FirstOrDefault() ?? Bare(headers[HeaderId.MessageId]);
        var references = Ids(headers, HeaderId.References);
        var answered = Ids(headers, HeaderId.InReplyTo);
        return new MailLinks(
            id,
            references.Concat(answered).FirstOrDefault(),
            answered.Concat(references.AsEnumerable().Reverse()).FirstOrDefault(),
            Talk(id, headers, people)
        );
    }

    // Mails without a subject have nothing in common but their people: each is a thread of its own.
    private static UInt128 Talk(string? id, HeaderList headers, MailPeople people)
    {
        var subject = SubjectLine.Fold(headers[HeaderId.Subject] ?? "");
        return subject.Length == 0 && id is not null
            ? Fingerprint.Of(id)
            : Fingerprint.Of([
                subject,
                .. people.To.Append(people.From!).Select(p => p.Key).Order(StringComparer.Ordinal),
            ]);
    }

    private static List<string> Ids(HeaderList headers, HeaderId field) =>
        [
            .. MimeUtils
                .EnumerateReferences(string.Join(' ', headers.Where(h => h.Id == field).Select(h => h.Value)))
                .Select(Key)
                .Where(id => id.Length > 0),
        ];

    private static string? Bare(string? value) => Key(value ?? "") is { Length: > 0 } id ? id : null;

    private static string Key(string id)
    {
        var replaced = 0;
        return Keys.Bounded(CleanText.Line(id, ref replaced).Trim('<', '>', ' '), ReadingLimits.Key);
    }
}
