namespace Networking.Api.Import.Reading.Slack;

/// <summary>A file of an export, in a folder or in an archive.</summary>
/// <param name="Name">Its path within the export, with <c>/</c>.</param>
/// <param name="Location">The name to report.</param>
internal sealed record ExportFile(string Name, string Location, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>The folder that it is in; empty at the top.</summary>
    public string Folder => Name[..Math.Max(0, Name.LastIndexOf('/'))];

    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];
}
