using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>The readable part of a mail, and the names of what is left out.</summary>
internal sealed record MailBody(string Text, IReadOnlyList<string> Attachments)
{
    public static MailBody Of(MimeEntity? root)
    {
        var (texts, attachments) = (new List<string>(), new List<string>());
        if (root is not null)
            Collect(root, texts, attachments);
        return new MailBody(string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text))), attachments);
    }

    private static void Collect(MimeEntity entity, List<string> texts, List<string> attachments)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                Collect(Preferred(alternative), texts, attachments);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Collect(part, texts, attachments);
                break;
            case TextPart { IsAttachment: false } text when text.FileName is null && IsReadable(text):
                texts.Add(MailText.Of(text));
                break;
            default:
                attachments.Add(Name(entity));
                break;
        }
    }

    // Plain text first; but some programs send an empty one beside the HTML.
    private static MimeEntity Preferred(MultipartAlternative alternative) =>
        alternative.FirstOrDefault(part =>
            part is TextPart { IsPlain: true } plain && !string.IsNullOrWhiteSpace(MailText.Of(plain))
        )
        ?? alternative.FirstOrDefault(part => part is not TextPart || part is TextPart { IsHtml: true })
        ?? alternative.FirstOrDefault()
        ?? new TextPart("plain") { Text = "" };

    private static bool IsReadable(TextPart text) => text.IsPlain || text.IsHtml || text.IsEnriched;

    private static string Name(MimeEntity entity)
    {
        var replaced = 0;
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "unnamed";
        return $"{CleanText.Cut(CleanText.Line(name, ref replaced), ReadingLimits.Name)} ({entity.ContentType.MimeType})";
    }
}
