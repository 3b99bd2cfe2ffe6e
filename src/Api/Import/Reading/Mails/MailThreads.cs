namespace Networking.Api.Import.Reading.Mails;

/// <summary>
/// Which conversation a mail belongs to. Filled from all headers before the first mail is given out, so that the order of
/// the files does not matter: an answer may well lie before its question.
/// </summary>
internal sealed class MailThreads
{
    private readonly Dictionary<UInt128, UInt128> _parents = [];
    private readonly Dictionary<UInt128, UInt128> _opened = [];

    /// <summary>Notes a mail's place; of two with the same id the first counts.</summary>
    public void Add(MailLinks links)
    {
        if (links.Id is null)
            return;
        var id = Fingerprint.Of(links.Id);
        if (links.Root is { } root)
            _parents.TryAdd(id, Fingerprint.Of(root));
        else
            _opened.TryAdd(id, links.Conversation);
    }

    /// <summary>
    /// An answer has the key of the mail it goes back to; a mail that answers none has that of its subject and
    /// participants, so that answers of programs that write no references are found.
    /// </summary>
    public string KeyOf(MailLinks links)
    {
        if (links.Root is not { } root)
            return Fingerprint.Text(links.Conversation);
        var top = Climb(Fingerprint.Of(root));
        return Fingerprint.Text(_opened.GetValueOrDefault(top, top));
    }

    private UInt128 Climb(UInt128 start)
    {
        var (top, seen) = (start, new HashSet<UInt128>());
        while (seen.Add(top) && _parents.TryGetValue(top, out var parent))
            top = parent;
        // A circle of answers: any of it must do for all of it.
        if (_parents.ContainsKey(top))
            top = Circle(top).Min();
        foreach (var id in seen.Where(id => id != top))
            _parents[id] = top;
        return top;
    }

    private IEnumerable<UInt128> Circle(UInt128 start)
    {
        var at = start;
        do yield return at = _parents[at];
        while (at != start);
    }
}
