using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Networking.Application.Appending;

/// <summary>
/// One network's commands, in order of arrival. What has gathered while the last group was committed is the next
/// group: no timer, so a lone command waits for nobody and a crowd shares a disk write.
/// </summary>
internal sealed class NetworkQueue : IAsyncDisposable
{
    public const int GroupSize = 256;
    private const int Capacity = 4 * 1024;
    private const int EventsPerGroup = 4_000;
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(15);

    private readonly Channel<AppendRequest> _queue = Channel.CreateBounded<AppendRequest>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );
    private readonly GroupCommit _commit;
    private readonly AppendMetrics _metrics;
    private readonly ILogger _log;
    private readonly Task _loop;

    public NetworkQueue(GroupCommit commit, AppendMetrics metrics, ILogger log)
    {
        _commit = commit;
        _metrics = metrics;
        _log = log;
        _loop = Task.Run(Run);
    }

    public int Waiting => _queue.Reader.Count;

    public bool TryEnqueue(AppendRequest request) => _queue.Writer.TryWrite(request);

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task Run()
    {
        var group = new List<AppendRequest>(GroupSize);
        while (await _queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            var events = 0;
            while (group.Count < GroupSize && events < EventsPerGroup && _queue.Reader.TryRead(out var request))
            {
                group.Add(request);
                events += request.Decision.Events.Length;
            }

            await CommitOrRefuse(group);
        }
    }

    private async Task CommitOrRefuse(List<AppendRequest> group)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(5); ; pause *= 2)
        {
            try
            {
                var began = TimeProvider.System.GetTimestamp();
                await _commit.Commit(group);
                _metrics.Committed(group.Count, TimeProvider.System.GetElapsedTime(began));
                return;
            }
            // The commit's outcome may be unknown. Asking again is safe: the group's command ids are looked up first.
            catch (Exception e) when (IsPassing(e) && TimeProvider.System.GetElapsedTime(started) < GiveUpAfter)
            {
                _metrics.TriedAgain();
                _log.LogWarning("A group of {Count} commands is tried again: {Reason}", group.Count, e.Message);
                await Task.Delay(pause);
            }
            catch (Exception e) when (IsPassing(e))
            {
                _log.LogError(e, "The database does not take commits");
                foreach (var request in group)
                    request.Answer(AppendResult.Of(new Unavailable("The database is away.")));
                return;
            }
            catch (Exception e) when (group.Count == 1)
            {
                group[0].Fail(e);
                return;
            }
            catch (Exception e)
            {
                // One command's events cannot be stored: alone, each gets its own answer.
                _log.LogWarning(e, "A group of {Count} commands is committed one by one", group.Count);
                foreach (var request in group)
                    await CommitOrRefuse([request]);
                return;
            }
        }
    }

    private static bool IsPassing(Exception e) =>
        e switch
        {
            PostgresException p => p.IsPassing() || p.SqlState is PostgresErrorCodes.UniqueViolation,
            NpgsqlException or IOException or TimeoutException => true,
            _ => e.InnerException is { } inner && IsPassing(inner),
        };
}
