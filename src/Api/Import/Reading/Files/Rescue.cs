using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Networking.Api.Import.Reading.Files;

/// <summary>Ends a broken source with one record that says so; what came before it stays.</summary>
internal static class Rescue
{
    public static async IAsyncEnumerable<T> OrReport<T>(
        this IAsyncEnumerable<T> source,
        Func<Skipped, T> report,
        string location,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await using var items = source.GetAsyncEnumerator(cancellation);
        while (true)
        {
            Skipped? broken = null;
            try
            {
                if (!await items.MoveNextAsync())
                    yield break;
            }
            catch (Exception x) when (x is not OperationCanceledException)
            {
                // Hostile bytes make the readers below throw what they do not document; none of it may end the import.
                broken = Describe(x, location);
            }
            if (broken is not null)
            {
                yield return report(broken);
                yield break;
            }
            yield return items.Current;
        }
    }

    private static Skipped Describe(Exception x, string location) =>
        new(
            location,
            x switch
            {
                EndOfStreamException => Reasons.TruncatedArchive,
                TooLargeException => Reasons.TooLarge,
                JsonException => Reasons.BadJson,
                UnauthorizedAccessException => Reasons.Unreadable,
                InvalidDataException => Reasons.CorruptArchive,
                IOException => Reasons.Unreadable,
                _ => Reasons.CorruptArchive,
            },
            $"the rest is not read: {x.Message}"
        );
}
