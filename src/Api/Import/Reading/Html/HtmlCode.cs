namespace Networking.Api.Import.Reading.Html;

/// <summary>Code, in a line or as a block.</summary>
internal sealed class HtmlCode(TextSink sink)
{
    public bool IsBlock { get; private set; }

    public void OpenBlock(string? language)
    {
        if (IsBlock)
            return;
        sink.Break(2);
        sink.Flow("```" + language?.Split(' ')[0].ToLowerInvariant());
        sink.Break(1);
        IsBlock = true;
    }

    public void CloseBlock()
    {
        if (!IsBlock)
            return;
        IsBlock = false;
        sink.Break(1, replaces: true);
        sink.Flow("```");
        sink.Break(2);
    }

    public void Open() => Mark(isOpening: true);

    public void Close() => Mark(isOpening: false);

    // Inside of a block the element says nothing new: <pre><code>.
    private void Mark(bool isOpening)
    {
        if (!IsBlock)
            sink.Mark("`", isOpening);
    }
}
