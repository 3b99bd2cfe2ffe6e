using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>Who wrote, and to whom, by the header alone.</summary>
/// <param name="From">Null if the mail names no sender at all.</param>
/// <param name="To">To, Cc, Bcc and further authors; distinct, without the sender.</param>
internal sealed record MailPeople(SourcePerson? From, IReadOnlyList<SourcePerson> To)
{
    public static MailPeople Of(HeaderList headers)
    {
        var authors = In(headers, HeaderId.From).Concat(In(headers, HeaderId.Sender)).ToList();
        var from = authors.FirstOrDefault();
        // More than one author (RFC 5322 3.6.2): the others take part in the conversation.
        var to = In(headers, HeaderId.From)
            .Skip(1)
            .Concat(In(headers, HeaderId.To))
            .Concat(In(headers, HeaderId.Cc))
            .Concat(In(headers, HeaderId.Bcc))
            .Where(person => !person.Key.Equals(from?.Key, StringComparison.Ordinal))
            .DistinctBy(person => person.Key, StringComparer.Ordinal)
            .ToList();
        return new MailPeople(from is null ? null : Named(from, headers), to);
    }

    private static IEnumerable<SourcePerson> In(HeaderList headers, HeaderId id) =>
        headers.Where(header => header.Id == id).SelectMany(header => AddressList.Parse(header.RawValue));

    // Exports from Exchange and Notes keep the display name apart: X-From: Kean, Steven J. </O=ENRON/…/CN=SKEAN>
    private static SourcePerson Named(SourcePerson from, HeaderList headers)
    {
        if (!from.DisplayName.Equals(from.Key, StringComparison.Ordinal) || headers["X-From"] is not { } stated)
            return from;
        var name = stated.Split('<', '@', '[')[0];
        return People.Of(name, from.Key) is { Email: not null } named ? named : from;
    }
}
