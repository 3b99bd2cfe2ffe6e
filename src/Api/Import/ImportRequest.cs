using Networking.Api.Import.Reading;

namespace Networking.Api.Import;

public enum ImportFormat
{
    Eml,
    Jsonl,
    Slack,
}

/// <param name="Path">File or folder.</param>
/// <param name="Source">Names a chat, whose ids mean something in it only; imports of the same name go on with it.</param>
/// <param name="Organisation">Name of the organisation of people whom the source gives none.</param>
public sealed record ImportRequest(ImportFormat Format, string Network, string Path, string Source, string Organisation)
{
    /// <summary>Messages that are imported together. Where a window ends follows from the source alone.</summary>
    internal int Window { get; init; } = 1_000;

    /// <summary>How often the source is gone over.</summary>
    public int Passes => Format == ImportFormat.Eml ? 2 : 1;

    public ISourceReader Reader(TimeProvider clock, IProgress<long>? bytes = null) =>
        Format switch
        {
            ImportFormat.Eml => new EmlReader(clock, bytes),
            ImportFormat.Jsonl => new JsonlReader(clock, bytes),
            ImportFormat.Slack => new SlackReader(clock, bytes),
        };
}
