using System.Text;
using Networking.Api.Import.Reading.Chats;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>All of a message that can be read as text: what was said, what an app attached, and where its files are.</summary>
internal sealed class SlackBody(SlackMarkup markup)
{
    // Enough for the longest body in which every letter is an entity; bounds what marks can grow to.
    private const int Stated = 8 * ReadingLimits.Body;
    private readonly StringBuilder _text = new();
    private readonly List<SourcePerson> _mentioned = [];

    public string Text => _text.ToString();

    /// <summary>Each once.</summary>
    public IEnumerable<SourcePerson> Mentioned => _mentioned.DistinctBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>Surrogates that stood alone.</summary>
    public int Replaced { get; private set; }

    /// <summary>Name and type of each file; they stay where they are.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Addresses whose content Slack showed below the message.</summary>
    public List<string> Previews { get; } = [];

    public static SlackBody Of(ChatFields message, SlackMarkup markup)
    {
        var body = new SlackBody(markup);
        body.Add(body.Plain(message, "text"));
        var said = body.Text;
        foreach (var attachment in message.List("attachments").Select(a => new ChatFields(a)))
            if (said.Length > 0 && attachment.Line("from_url") is { } address)
                body.Previews.Add(address);
            else
                body.Attach(attachment);
        // One file in exports of before 2018.
        foreach (var file in message.List("files").Select(f => new ChatFields(f)).Append(message.Inner("file")))
            body.Link(file, said);
        return body;
    }

    private void Attach(ChatFields attachment)
    {
        var before = _text.Length;
        Add(Plain(attachment, "pretext"));
        var title = Plain(attachment, "title");
        Add(
            attachment.Line("title_link") is { } address && title.Length > 0 ? SlackMarkup.Link(address, title) : title
        );
        Add(Plain(attachment, "text"));
        foreach (var field in attachment.List("fields").Select(f => new ChatFields(f)))
            Add($"{Plain(field, "title")}: {Plain(field, "value")}");
        if (_text.Length == before)
            Add(Plain(attachment, "fallback"));
    }

    private void Link(ChatFields file, string said)
    {
        if (file.Line("id") is not { } id)
            return;
        var name = file.Line("title") ?? file.Line("name") ?? id;
        Files.Add($"{name} ({file.Line("mimetype") ?? file.Line("mode") ?? "unknown type"})");
        // The rest of an address may hold the token of whoever exported it.
        var address = (file.Line("permalink") ?? file.Line("url_private"))?.Split('?')[0];
        if (address is not null && !said.Contains(address, StringComparison.Ordinal))
            Add(SlackMarkup.Link(address, name));
    }

    private string Plain(ChatFields fields, string name)
    {
        var replaced = 0;
        var marked = fields.Text(name, ref replaced) ?? "";
        Replaced += replaced;
        return _text.Length > ReadingLimits.Body ? "" : markup.Text(CleanText.Cut(marked, Stated), _mentioned.Add);
    }

    // What is beyond the longest body is cut in the end, and need not be gathered.
    private void Add(string text)
    {
        if (text.Length > 0 && _text.Length <= ReadingLimits.Body)
            _text.Append(_text.Length > 0 ? "\n" : "").Append(text);
    }
}
