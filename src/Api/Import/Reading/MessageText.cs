namespace Networking.Api.Import.Reading;

/// <summary>Brings a message's texts within the contract and keeps a note of each change.</summary>
internal sealed class MessageText(string location)
{
    public const string NoSubject = "(no subject)";
    public const string NoText = "(no text)";

    public List<Noted> Notes { get; } = [];

    public string Subject(string? stated)
    {
        var replaced = 0;
        var subject = CleanText.Line(stated ?? "", ref replaced);
        CountReplaced(replaced, "subject");
        return subject.Length == 0 ? NoSubject : Cut(subject, ReadingLimits.Subject, Reasons.SubjectCut);
    }

    public string Body(string stated)
    {
        var replaced = 0;
        var body = CleanText.Body(stated, ref replaced);
        CountReplaced(replaced, "body");
        if (body.Length > 0)
            return Cut(body, ReadingLimits.Body, Reasons.BodyCut);
        Notes.Add(new Noted(location, Reasons.NoText, $"kept as {NoText}"));
        return NoText;
    }

    private string Cut(string text, int length, string reason)
    {
        if (text.Length > length)
            Notes.Add(new Noted(location, reason, $"{text.Length} characters, kept {length}"));
        return CleanText.Cut(text, length);
    }

    private void CountReplaced(int count, string what)
    {
        if (count > 0)
            Notes.Add(new Noted(location, Reasons.TextReplaced, $"{count} in the {what}"));
    }
}
