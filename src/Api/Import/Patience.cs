using Networking.Application;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>
/// Goes on asking while the database is away, two minutes at most: a host that is restarted brings it back. What is asked
/// must be safe to ask again.
/// </summary>
internal sealed class Patience(TimeProvider clock)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <exception cref="ImportFailedException">The database stayed away.</exception>
    public async Task<T> Ask<T>(Func<Task<T>> question, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        for (
            var pause = TimeSpan.FromMilliseconds(50);
            ;
            pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks))
        )
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                return await question();
            }
            catch (Exception e) when (IsAway(e))
            {
                if (clock.GetElapsedTime(started) > Most)
                    throw new ImportFailedException($"The database stays away: {e.Message}");
            }

            await Task.Delay(pause, ct);
        }
    }

    private static bool IsAway(Exception e) =>
        e is IOException or TimeoutException || (e is NpgsqlException failure && failure.IsPassing());
}
