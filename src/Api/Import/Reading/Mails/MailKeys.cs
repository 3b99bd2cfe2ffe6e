namespace Networking.Api.Import.Reading.Mails;

/// <summary>Gives each mail its key, and finds the same mail filed twice.</summary>
internal sealed class MailKeys
{
    private readonly Dictionary<UInt128, UInt128> _seen = [];

    /// <summary>
    /// The Message-ID; with the fingerprint where another mail has taken that id (a list's copy with a footer, a program
    /// that numbers from 1 each day); the fingerprint alone where there is no id.
    /// </summary>
    public (string Key, bool IsRepeated, bool IsKnownId) Of(string? id, SourceMessage message)
    {
        var content = Fingerprint.Of(message);
        var key = id ?? Fingerprint.Text(content);
        if (TryTake(key, content, out var first))
            return (key, false, false);
        if (first == content)
            return (key, true, true);
        key = $"{key}#{Fingerprint.Text(content)}";
        return (key, !TryTake(key, content, out _), true);
    }

    private bool TryTake(string key, UInt128 content, out UInt128 first)
    {
        var name = Fingerprint.Of(key);
        return !_seen.TryGetValue(name, out first) && _seen.TryAdd(name, content);
    }
}
