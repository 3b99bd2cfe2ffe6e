using System.Globalization;

namespace Networking.Bench;

/// <summary>Writes chats in the import's own format, to bring in crowds.</summary>
internal static class Chats
{
    public static string Write(string name, IEnumerable<(string Thread, string From)> messages)
    {
        var path = Path.Combine(Path.GetTempPath(), $"networking-{name}-{Environment.ProcessId}.jsonl");
        var at = DateTimeOffset.UtcNow.AddDays(-30);
        File.WriteAllLines(
            path,
            messages.Select(
                (m, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $$"""{"id":"{{name}}-{{i}}","at":"{{at.AddSeconds(i):O}}","thread":"{{m.Thread}}","subject":"{{m.Thread}}","from":{"key":"{{m.From}}","name":"{{m.From}}","email":"{{m.From}}@{{name}}.example"},"text":"Message {{i}} about the delivery."}"""
                    )
            )
        );
        return path;
    }
}
