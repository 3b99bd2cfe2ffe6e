using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>Turns the bytes of one mail into records. Holds what was seen, to find duplicates.</summary>
internal sealed class MailMessages(MailThreads threads, TimeProvider clock)
{
    private readonly MailKeys _keys = new();
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);

    public IEnumerable<SourceRecord> Read(RawMail raw)
    {
        if (raw.Problem is not null)
            return [raw.Problem];
        using var mail = MailParsing.Parse(raw.Bytes);
        if (mail is null || !MailShape.HasMailFields(mail.Headers))
            return [new Skipped(raw.Location, Reasons.NotAMail, "has none of the fields of a mail")];
        var people = MailPeople.Of(mail.Headers);
        if (people.From is null)
            return [new Skipped(raw.Location, Reasons.NoSender, "names neither From nor Sender")];
        var date = MailDate.Of(mail.Headers, raw.Envelope, clock.GetUtcNow());
        if (date is null)
            return [new Skipped(raw.Location, Reasons.NoDate, "has no date in Date, Received or the mbox envelope")];
        return Compose(raw.Location, mail, people, date);
    }

    private List<SourceRecord> Compose(string location, MimeMessage mail, MailPeople people, MailDate date)
    {
        var links = MailLinks.Of(mail.Headers, people);
        var body = MailBody.Of(mail.Body);
        var text = new MessageText(location);
        var message = new SourceMessage(
            "",
            threads.KeyOf(links),
            text.Subject(mail.Headers[HeaderId.Subject]),
            people.From!,
            people.To,
            date.At,
            text.Body(body.Text),
            links.ReplyTo
        );
        var (key, isRepeated, isKnownId) = _keys.Of(links.Id, message);
        if (isRepeated)
            return [new Skipped(location, Reasons.Duplicate, $"same Message-ID and content as before: {key}")];
        List<SourceRecord> records = [new Read(location, message with { Key = key }), .. text.Notes];
        if (isKnownId)
            records.Add(new Noted(location, Reasons.SameIdOtherContent, $"kept as {key}"));
        if (date.Reason is not null)
            records.Add(
                new Noted(location, date.Reason, $"{date.At:O}; Date field: {mail.Headers[HeaderId.Date] ?? "none"}")
            );
        records.AddRange(body.Attachments.Select(name => new Noted(location, Reasons.AttachmentNotImported, name)));
        records.AddRange(
            people
                .To.Append(people.From!)
                .Where(person => People.IsOdd(person) && _odd.Add(person.Key))
                .Select(person => new Noted(location, Reasons.OddAddress, person.Key))
        );
        return records;
    }
}
