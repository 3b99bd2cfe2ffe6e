using System.Text.Json;
using Networking.Api.Import.Reading.Chats;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Who is in a workspace, and where they talk.</summary>
internal sealed class SlackWorkspace
{
    private readonly Dictionary<string, SlackConversation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlackConversation> _byName = new(StringComparer.Ordinal);

    public SlackUsers Users { get; } = new();

    public bool IsFull => Users.Count + _byId.Count >= ReadingLimits.DirectoryItems;

    /// <summary>The conversation whose days are in a folder of this name.</summary>
    public SlackConversation? In(string folder) => _byId.GetValueOrDefault(folder) ?? _byName.GetValueOrDefault(folder);

    public string? ChannelName(string id) => _byId.GetValueOrDefault(id)?.Name;

    /// <returns>False without an id.</returns>
    public bool Add(ChatFields fields, ConversationKind kind)
    {
        if (fields.Key("id") is not { } id)
            return false;
        var name = fields.Line("name");
        var members = fields.List("members").Where(m => m.ValueKind == JsonValueKind.String).Select(Text);
        var conversation = new SlackConversation(id, name, kind, [.. members.Where(m => m.Length > 0)], Users);
        _byId.TryAdd(id, conversation);
        if (name is not null)
            _byName.TryAdd(name, conversation);
        return true;
    }

    private static string Text(JsonElement member)
    {
        var replaced = 0;
        return CleanText.Line(JsonText.Of(member, ref replaced), ref replaced);
    }
}
