using Networking.Faults.Workload;

namespace Networking.Faults.Checks;

/// <summary>
/// What holds after any fault, as a list of what does not. Pure, so that each can be shown to catch what it is there for.
/// I8 has nothing queued to look at but stopped projections; I11 waits for attachments.
/// </summary>
internal static class Invariants
{
    public static IReadOnlyList<string> Violated(Evidence e, IReadOnlyList<string> canaries) =>
        [
            .. Acknowledged(e),
            .. Once(e),
            .. Invoked(e),
            .. Ordered(e),
            .. Heard(e),
            .. Counted(e),
            .. e.Audits.Where(a => !a.IsSame).Select(a => $"I7: {a}"),
            .. e.Stopped.Select(s => $"I8: {s}"),
            .. e.Checkpoints.Where(c => c.Then != c.Now).Select(c => $"I9: the log up to {c.Position} has changed"),
            .. Foreign(e, canaries),
            .. Overheard(e),
            .. e
                .Recoveries.Where(r => r.Took > r.Patience)
                .Select(r => $"I12: after {r.Fault} it took {r.Took.TotalSeconds:F1} s"),
            .. e.Reported,
            .. e.DamagedIndexes.Select(i => $"F5: {i} is damaged"),
        ];

    /// <summary>I1: what was acknowledged is in the log at that place; and every answer was one that a healthy server gives.</summary>
    private static IEnumerable<string> Acknowledged(Evidence e)
    {
        var stored = e.Commands.ToLookup(c => c.Key);
        foreach (var operation in e.History)
        {
            if (operation.Strange is { } strange)
                yield return $"I1: a strange answer: {strange}";
            if (operation.Outcome == Outcome.Unknown)
                yield return $"I12: nobody says what became of {operation.Kind} {operation.Key}";
            // Nobody is taken out, no thread is closed: there is no reason to refuse a message.
            if (operation is { Outcome: Outcome.Refused, Kind: OperationKind.Send })
                yield return $"I1: Send {operation.Key} was refused";
            if (operation.Outcome == Outcome.Refused && stored[operation.Key].Any())
                yield return $"I1: {operation.Kind} {operation.Key} was refused, and is there";
            // A marker that stood there already writes nothing.
            if (
                operation is { Outcome: Outcome.Acknowledged, Kind: not OperationKind.Read }
                && stored[operation.Key].All(c => c.Position != operation.Position)
            )
                yield return $"I1: {operation.Kind} {operation.Key} was acknowledged at {operation.Position}, and is not there";
            if (operation is { Outcome: Outcome.Acknowledged, Kind: OperationKind.Send } && !IsThere(operation))
                yield return $"I1: message {operation.MessageId} was acknowledged, and is not shown";
        }

        bool IsThere(Operation sent) => e.Messages.Any(m => m.Id == sent.MessageId && m.Thread == sent.Thread);
    }

    /// <summary>I2: nothing twice.</summary>
    private static IEnumerable<string> Once(Evidence e) =>
        [
            .. from c in e.Commands
            group c by (c.Network, c.Key) into same
            where same.Count() > 1
            select $"I2: command {same.Key} is there twice",
            .. from m in e.Messages
            group m by m.Id into same
            where same.Count() > 1
            select $"I2: message {same.Key} is there twice",
            .. from l in e.Logged
            group l by l.Id into same
            where same.Count() > 1
            select $"I2: message {same.Key} is in the log twice: {string.Join(", ", same.Select(l => $"position {l.Position} version {l.Version}"))}",
            .. from m in e.Messages
            where m.Body is not null
            group m by m.Body into same
            where same.Count() > 1
            select $"I2: \"{same.Key}\" is there twice",
        ];

    /// <summary>I3: nothing that nobody wrote.</summary>
    private static IEnumerable<string> Invoked(Evidence e)
    {
        var written = e.History.Select(o => o.Body).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return e
            .Messages.Where(m => m.Body is { } body && !written.Contains(body))
            .Select(m => $"I3: nobody wrote \"{m.Body}\"");
    }

    /// <summary>I4: ordinals without a hole, and a device's own writes in its order.</summary>
    private static IEnumerable<string> Ordered(Evidence e)
    {
        foreach (var thread in e.Messages.GroupBy(m => m.Thread))
            if (!thread.Select(m => m.Ordinal).SequenceEqual(Enumerable.Range(1, thread.Count()).Select(n => (long)n)))
                yield return $"I4: the ordinals of {thread.Key} are {string.Join(' ', thread.Select(m => m.Ordinal))}";
        foreach (var device in e.History.Where(o => o.IsInOrder).GroupBy(o => o.Device))
        {
            var positions = device.Where(IsWrite).Select(o => o.Position).ToArray();
            if (!positions.SequenceEqual(positions.Order()))
                yield return $"I4: what {device.Key} wrote is in another order";
        }

        static bool IsWrite(Operation o) => o is { Outcome: Outcome.Acknowledged, Kind: OperationKind.Send };
    }

    /// <summary>I5: who listens hears the whole feed, once and in order.</summary>
    private static IEnumerable<string> Heard(Evidence e) =>
        from feed in e.Feeds
        where !feed.Heard.SequenceEqual(feed.Feed)
        let missed = feed.Feed.Except(feed.Heard).Count()
        let extra = feed.Heard.Except(feed.Feed).Count()
        select $"I5: {feed.Who} heard {feed.Heard.Count} of {feed.Feed.Count}: missed {missed}, has {extra} more";

    /// <summary>I6: unread is what lies behind the highest marker or own message.</summary>
    private static IEnumerable<string> Counted(Evidence e)
    {
        foreach (var shown in e.Inboxes)
        {
            var messages = e.Messages.Where(m => m.Thread == shown.Thread).ToArray();
            var own = messages.Where(m => m.By == shown.Member.Id).Select(m => m.Ordinal);
            var read = e
                .History.Where(o =>
                    o is { Kind: OperationKind.Read, Outcome: Outcome.Acknowledged }
                    && o.By == shown.Member
                    && o.Thread == shown.Thread
                )
                .Select(o => o.Ordinal);
            var unread = messages.Length - own.Concat(read).Append(0).Max();
            if (shown.LastOrdinal != messages.Length || shown.Unread != unread)
                yield return $"I6: {shown.Member.Name} is shown {shown.Unread} unread of {shown.LastOrdinal}, instead of {unread} of {messages.Length}";
        }
    }

    /// <summary>I10: nobody is shown a word of another network.</summary>
    private static IEnumerable<string> Foreign(Evidence e, IReadOnlyList<string> canaries) =>
        from shown in e.Shown
        from canary in canaries
        where canary != shown.Canary && shown.Text.Contains(canary, StringComparison.Ordinal)
        select $"I10: {shown.Canary} was shown {canary}";

    /// <summary>I10: who types is told to the others of the thread, and to nobody else.</summary>
    private static IEnumerable<string> Overheard(Evidence e)
    {
        var parties = e.Inboxes.Select(i => (i.Thread, i.Member.Id)).ToHashSet();
        return from heard in e.Typing
            where
                heard.Hearer.Id == heard.Typing
                || !parties.Contains((heard.Thread, heard.Hearer.Id))
                || !parties.Contains((heard.Thread, heard.Typing))
            select $"I10: {heard.Hearer.Name} was told that {heard.Typing} types in {heard.Thread}";
    }
}
