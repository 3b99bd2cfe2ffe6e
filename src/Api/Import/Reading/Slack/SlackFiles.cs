using System.Runtime.CompilerServices;
using System.Text.Json;
using Networking.Api.Import.Reading.Chats;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Goes through the items of the files of an export.</summary>
internal static class SlackFiles
{
    /// <summary>Takes each item into the workspace; the records are those that could not be taken.</summary>
    public static async IAsyncEnumerable<SourceRecord> LoadAsync(
        ExportFile file,
        SlackWorkspace workspace,
        Func<ChatFields, bool> add,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var stream = await file.OpenAsync(cancellation);
        var items = new JsonItemReader(stream, ReadingLimits.ItemBytes);
        while (await items.NextAsync(cancellation))
        {
            var location = $"{file.Location}:{items.Number}";
            if (workspace.IsFull)
                throw new TooLargeException($"more than {ReadingLimits.DirectoryItems} people and conversations");
            if (items.TooLong)
                yield return TooLong(location, ReadingLimits.ItemBytes);
            else if (Load(items.Item, location, add) is { } problem)
                yield return problem;
        }
    }

    /// <summary>Reads a day of a conversation.</summary>
    public static async IAsyncEnumerable<SourceRecord> ReadAsync(
        ExportFile file,
        SlackConversation conversation,
        SlackMessages messages,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var stream = await file.OpenAsync(cancellation);
        var items = new JsonItemReader(stream, ReadingLimits.LineBytes);
        while (await items.NextAsync(cancellation))
        {
            var location = $"{file.Location}:{items.Number}";
            if (items.TooLong)
                yield return TooLong(location, ReadingLimits.LineBytes);
            else
                foreach (var record in messages.Read(items.Item, conversation, location))
                    yield return record;
        }

        conversation.Rest();
    }

    private static Skipped? Load(ReadOnlyMemory<byte> item, string location, Func<ChatFields, bool> add)
    {
        try
        {
            using var json = JsonRecord.Parse(item, SlackMessages.Depth, out _);
            return add(new ChatFields(json.RootElement)) ? null : new Skipped(location, Reasons.MissingField, "\"id\"");
        }
        catch (JsonException x)
        {
            return new Skipped(location, Reasons.BadJson, x.Message);
        }
    }

    private static Skipped TooLong(string location, int bytes) =>
        new(location, Reasons.TooLarge, $"longer than {bytes} bytes");
}
