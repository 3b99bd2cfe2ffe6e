using CsCheck;
using Networking.Domain.Messages;
using Networking.Domain.Threads;
using Networking.Projections.Messages;
using Networking.Projections.Search;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Messaging;

/// <summary>The folded rows of any story equal those of a naive recomputation.</summary>
public sealed class MessagingRows
{
    [Fact]
    public void of_threads_are_as_recomputed() =>
        Act.Log.Sample(
            log => Same.Rows(Threads(log).Select(t => t.Row()), AllReadModels.Messaging.Replay(log.Facts)),
            iter: 400
        );

    [Fact]
    public void of_messages_have_dense_ordinals_and_every_version() =>
        Act.Log.Sample(
            log =>
            {
                var rows = AllReadModels.Messaging.Replay(log.Facts);
                var sent = log.Of<MessageSent>()
                    .Select(m => (m.Event, Naive: new NaiveMessage(log, m.Position, m.Event)));
                var threads = Threads(log).ToArray();
                Same.Rows(sent.Select(m => m.Naive.Row(threads.Max(t => t.Ordinal(m.Event.MessageId)))), rows);
                Same.Rows(sent.SelectMany(m => m.Naive.Versions()), rows);
                foreach (var thread in rows.All<MessageRow>().GroupBy(m => m.Row.ThreadId, m => m.Row.Ordinal))
                    Assert.Equal(Enumerable.Range(1, thread.Count()).Select(n => (long)n), thread.Order());
            },
            iter: 400
        );

    /// <summary>A hit is shown only when it is the message's present version, so both must count alike.</summary>
    [Fact]
    public void of_messages_and_of_what_they_are_found_by_are_at_the_same_version() =>
        Act.Log.Sample(
            log =>
            {
                var messages = AllReadModels.Messaging.Replay(log.Facts).All<MessageRow>().ToDictionary(m => m.Key);
                foreach (var (id, words) in AllReadModels.Search.Replay(log.Facts).All<SearchRow>())
                    Assert.Equal(messages[id].Row.Versions, words.Version);
            },
            iter: 400
        );

    [Fact]
    public void of_reactions_are_as_recomputed() =>
        Act.Log.Sample(
            log =>
                Same.Rows(
                    log.Of<MessageSent>()
                        .SelectMany(m => new NaiveMessage(log, m.Position, m.Event).Reactions())
                        .Select(r => r.Row),
                    AllReadModels.Messaging.Replay(log.Facts)
                ),
            iter: 400
        );

    [Fact]
    public void of_mentions_are_as_recomputed() =>
        Act.Log.Sample(
            log => Same.Rows(Threads(log).SelectMany(t => t.Mentions()), AllReadModels.Messaging.Replay(log.Facts)),
            iter: 400
        );

    [Fact]
    public void of_participations_are_as_recomputed() =>
        Act.Log.Sample(
            log =>
                Same.Rows(Threads(log).SelectMany(t => t.Participations()), AllReadModels.Messaging.Replay(log.Facts)),
            iter: 400
        );

    [Fact]
    public void of_stays_are_as_recomputed() =>
        Act.Log.Sample(
            log => Same.Rows(Threads(log).SelectMany(t => t.Stays()), AllReadModels.Messaging.Replay(log.Facts)),
            iter: 400
        );

    private static IEnumerable<NaiveThread> Threads(Log log) =>
        log.Of<ThreadStarted>().Select(t => new NaiveThread(log, t.Event));
}
