using System.Diagnostics;
using Npgsql;

namespace Networking.Faults.Nemesis;

internal static class Until
{
    /// <summary>Tries until PostgreSQL does it, a minute at most.</summary>
    public static async Task Succeeds(Func<Task> act)
    {
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(100))
        {
            try
            {
                await act();
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1)) { }
        }
    }
}
