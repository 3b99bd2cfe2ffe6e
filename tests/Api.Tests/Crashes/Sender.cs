using System.Collections.Concurrent;
using System.Diagnostics;

namespace Networking.Api.Tests.Crashes;

/// <summary>One send, whatever became of it.</summary>
public sealed record Attempt(Guid Key, Guid Thread, Person Who, string Body)
{
    public Guid? MessageId { get; set; }

    public long Position { get; set; }

    /// <summary>The client has been told that it is stored.</summary>
    public bool IsAcknowledged => MessageId is not null;
}

/// <summary>
/// Clients that send with idempotency keys until they are told to stop, and remember what was acknowledged and what is
/// unknown. Statuses that a healthy host never gives are kept.
/// </summary>
public sealed class Sender(IReadOnlyList<Person> people, IReadOnlyList<Guid> threads)
{
    private readonly ConcurrentQueue<Attempt> _attempts = new();
    private string _last = "";

    public IReadOnlyCollection<Attempt> Attempts => _attempts;

    public IEnumerable<Attempt> Unknown => _attempts.Where(a => !a.IsAcknowledged);

    /// <summary>Answers that were neither 200, 201 nor 503 with <c>Retry-After</c>.</summary>
    public ConcurrentQueue<string> Strange { get; } = new();

    public Task Run(int clients, CancellationToken stop) =>
        Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async i =>
                {
                    for (var n = i; !stop.IsCancellationRequested; n++)
                        await SendNew(n);
                })
        );

    /// <summary>Sends a new message; false when its fate is unknown.</summary>
    public Task<bool> SendNew(int n)
    {
        var attempt = new Attempt(
            Guid.CreateVersion7(),
            threads[n % threads.Count],
            people[n % people.Count],
            $"Message {n}"
        );
        _attempts.Enqueue(attempt);
        return Try(attempt);
    }

    /// <summary>With the same key until each is acknowledged.</summary>
    public async Task RetryUnknown(TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var attempt in Unknown)
            while (!await Try(attempt))
            {
                Assert.True(Stopwatch.GetElapsedTime(started) < patience, $"Still unanswered; {_last}");
                await Task.Delay(100);
            }
    }

    /// <summary>What was acknowledged is asked for again: the first answer must come.</summary>
    public async Task RepeatSome(Random chance, int count)
    {
        var known = _attempts.Where(a => a.IsAcknowledged).ToArray();
        foreach (var attempt in chance.GetItems(known, Math.Min(count, known.Length)))
        {
            var reply = await Send(attempt);
            reply.Is(200);
            Assert.Equal(attempt.MessageId, reply.Json.GetProperty("messageId").GetGuid());
            Assert.Equal(attempt.Position, reply.Position);
        }
    }

    private async Task<bool> Try(Attempt attempt)
    {
        try
        {
            var reply = await Send(attempt);
            if (reply.Status is 200 or 201)
            {
                attempt.Position = reply.Position;
                attempt.MessageId = reply.Json.GetProperty("messageId").GetGuid();
            }
            else
            {
                _last = $"{reply.Status} {reply.Text}";
                if (reply is not { Status: 503, RetryAfter: not null })
                    Strange.Enqueue($"{reply.Status} {reply.Text}");
                await Task.Delay(20);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            _last = e.Message;
            await Task.Delay(20);
        }

        return attempt.IsAcknowledged;
    }

    private static Task<Reply> Send(Attempt attempt) =>
        attempt.Who.Post($"/api/threads/{attempt.Thread}/messages", new { body = attempt.Body }, attempt.Key);
}
