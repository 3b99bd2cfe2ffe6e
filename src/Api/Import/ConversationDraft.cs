using Networking.Api.Import.Mapping;
using Networking.Api.Import.Reading;

namespace Networking.Api.Import;

/// <summary>A thread's messages of a window, sorted into those to import and those not.</summary>
internal sealed class ConversationDraft(ThreadDraft thread, HashSet<Guid> existing, Func<Guid, bool> isErased)
{
    public ThreadDraft Thread { get; } = thread;

    public IReadOnlyList<MessageDraft> New { get; } =
    [
        .. thread
            .Messages.Where(m => !existing.Contains(m.MessageId) && !isErased(m.By))
            .Select(m => m with { Reactions = [.. m.Reactions.Where(r => !isErased(r.By))] }),
    ];

    /// <summary>New messages to which someone reacted who was erased.</summary>
    public IEnumerable<(Read Record, int Reactions)> WithoutReactions =>
        Thread
            .Messages.Where(m => !existing.Contains(m.MessageId) && !isErased(m.By))
            .Select(m => (m.Record, m.Reactions.Count(r => isErased(r.By))))
            .Where(m => m.Item2 > 0);

    /// <summary>Not in the log, and by someone who was erased.</summary>
    public IReadOnlyList<MessageDraft> Erased { get; } =
    [.. thread.Messages.Where(m => !existing.Contains(m.MessageId) && isErased(m.By))];

    public int Repeated => Thread.Messages.Count - New.Count - Erased.Count;

    /// <summary>Messages of the source that are in the threads of several partners.</summary>
    public static IEnumerable<(Read Record, int Partners)> Copies(IEnumerable<ConversationDraft> drafts) =>
        drafts
            .SelectMany(d => d.Thread.Messages)
            .GroupBy(m => m.Record, ReferenceEqualityComparer.Instance)
            .Where(g => g.Count() > 1)
            .Select(g => (g.First().Record, g.Count()));
}
