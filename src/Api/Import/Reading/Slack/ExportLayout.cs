using System.Globalization;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Which file of an export is what, judged by the names alone.</summary>
/// <param name="People">Who there is.</param>
/// <param name="Conversations">Where they talk; of a public channel, a private one, two people or several.</param>
/// <param name="Days">What they said: a conversation's day each, the oldest day of all conversations first.</param>
/// <param name="Others">Nothing that is imported.</param>
internal sealed record ExportLayout(
    IReadOnlyList<ExportFile> People,
    IReadOnlyList<(ExportFile File, ConversationKind Kind)> Conversations,
    IReadOnlyList<ExportFile> Days,
    IReadOnlyList<ExportFile> Others
)
{
    private static readonly string[] PeopleFiles = ["org_users.json", "users.json"];
    private static readonly Dictionary<string, ConversationKind> ConversationFiles = new(StringComparer.Ordinal)
    {
        ["channels.json"] = ConversationKind.Channel,
        ["groups.json"] = ConversationKind.Channel,
        ["dms.json"] = ConversationKind.Direct,
        ["mpims.json"] = ConversationKind.Group,
    };

    public static ExportLayout Of(IReadOnlyList<ExportFile> files)
    {
        var top = Top(files);
        var (people, conversations) = (new List<ExportFile>(), new List<(ExportFile, ConversationKind)>());
        var (days, others) = (new List<ExportFile>(), new List<ExportFile>());
        foreach (var file in files)
            if (file.Folder == top && PeopleFiles.Contains(file.FileName))
                people.Add(file);
            else if (file.Folder == top && ConversationFiles.TryGetValue(file.FileName, out var kind))
                conversations.Add((file, kind));
            else if (IsDay(file, top))
                days.Add(file);
            else
                others.Add(file);
        days.Sort(
            (a, b) => Compare(a.FileName, b.FileName) is var order && order != 0 ? order : Compare(a.Name, b.Name)
        );
        return new(people, conversations, days, others);
    }

    /// <summary>The name of the folder that a day is in: a channel's name, or the id of a conversation.</summary>
    public static string Conversation(ExportFile day) => day.Folder[(day.Folder.LastIndexOf('/') + 1)..];

    // Whoever unpacks an export and packs it again may have put it all into one folder.
    private static string Top(IReadOnlyList<ExportFile> files) =>
        files.Where(f => ConversationFiles.ContainsKey(f.FileName)).MinBy(f => f.Name.Count(c => c == '/'))?.Folder
        ?? "";

    private static bool IsDay(ExportFile file, string top) =>
        file.Folder.LastIndexOf('/') is var slash
        && file.Folder.Length > 0
        && file.Folder[..Math.Max(0, slash)] == top
        && file.FileName.EndsWith(".json", StringComparison.Ordinal)
        && DateOnly.TryParseExact(
            file.FileName[..^5],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static int Compare(string one, string other) => string.CompareOrdinal(one, other);
}
