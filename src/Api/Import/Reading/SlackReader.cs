using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Files;
using Networking.Api.Import.Reading.Slack;

namespace Networking.Api.Import.Reading;

/// <summary>
/// A workspace as Slack exports it: a ZIP archive, or the folder that it was unpacked to. Goes over the days of all
/// conversations together, so that messages come in the order of time.
/// </summary>
public sealed class SlackReader(TimeProvider? clock = null, IProgress<long>? bytes = null) : ISourceReader
{
    /// <inheritdoc/>
    public IAsyncEnumerable<SourceRecord> ReadAsync(string path, CancellationToken cancellation = default) =>
        Path.Exists(path)
            ? ExportAsync(path, cancellation).OrReport(broken => broken, Path.GetFileName(path), cancellation)
            : throw new FileNotFoundException($"There is nothing at '{path}'.", path);

    private async IAsyncEnumerable<SourceRecord> ExportAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var export = await ExportSource.OpenAsync(path, bytes, cancellation);
        foreach (var refused in export.Refused)
            yield return refused;
        var layout = ExportLayout.Of(export.Files);
        foreach (var other in layout.Others)
            yield return new Skipped(other.Location, Reasons.NotSlack, "neither people, conversations nor their days");
        if (layout.Conversations.Count == 0)
            yield return new Skipped(
                Path.GetFileName(path),
                Reasons.NotSlack,
                "neither channels.json nor groups.json, dms.json or mpims.json"
            );
        var workspace = new SlackWorkspace();
        foreach (var (file, add) in Directories(layout, workspace))
        await foreach (
            var record in Guarded(file, SlackFiles.LoadAsync(file, workspace, add, cancellation), cancellation)
        )
            yield return record;
        var messages = new SlackMessages(workspace, clock ?? TimeProvider.System);
        foreach (var day in layout.Days)
        {
            var conversation = workspace.In(ExportLayout.Conversation(day));
            if (conversation is null)
                yield return new Skipped(day.Location, Reasons.UnknownConversation, "nothing says who took part in it");
            else
                await foreach (
                    var record in Guarded(
                        day,
                        SlackFiles.ReadAsync(day, conversation, messages, cancellation),
                        cancellation
                    )
                )
                    yield return record;
        }
    }

    // People first: conversations name them.
    private static IEnumerable<(ExportFile, Func<Chats.ChatFields, bool>)> Directories(
        ExportLayout layout,
        SlackWorkspace workspace
    ) =>
        layout
            .People.Select(file => (file, (Func<Chats.ChatFields, bool>)workspace.Users.Add))
            .Concat(
                layout.Conversations.Select(c =>
                    (c.File, (Func<Chats.ChatFields, bool>)(fields => workspace.Add(fields, c.Kind)))
                )
            );

    private static IAsyncEnumerable<SourceRecord> Guarded(
        ExportFile file,
        IAsyncEnumerable<SourceRecord> records,
        CancellationToken cancellation
    ) => records.OrReport(broken => broken, file.Location, cancellation);
}
