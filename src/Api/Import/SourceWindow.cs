using System.Threading.Channels;
using Networking.Api.Import.Reading;

namespace Networking.Api.Import;

/// <summary>A run of messages that are imported together, and what was skipped or noted among them.</summary>
/// <param name="BytesRead">Of the whole source, when the window was full.</param>
internal sealed record SourceWindow(IReadOnlyList<Read> Messages, IReadOnlyList<SourceRecord> Remarks, long BytesRead)
{
    // Bounds the memory and the transaction of a window of long messages.
    private const int Characters = 4_000_000;
    private const int Ahead = 3;

    // What a reaction weighs: an event of its own.
    private const int CharactersOfReaction = 100;

    /// <summary>Reads on another thread, a few windows ahead.</summary>
    public static async IAsyncEnumerable<SourceWindow> ReadAsync(
        ImportRequest request,
        TimeProvider clock,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var windows = Channel.CreateBounded<SourceWindow>(Ahead);
        var reading = Task.Run(() => Fill(windows.Writer, request, clock, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var window in windows.Reader.ReadAllAsync(ct))
                yield return window;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task Fill(
        ChannelWriter<SourceWindow> windows,
        ImportRequest request,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        try
        {
            var bytes = new Counter();
            var (messages, remarks, characters) = (new List<Read>(), new List<SourceRecord>(), 0);
            await foreach (var record in request.Reader(clock, bytes).ReadAsync(request.Path, ct))
            {
                if (record is Read && (messages.Count == request.Window || characters > Characters))
                {
                    await windows.WriteAsync(new SourceWindow(messages, remarks, bytes.Total), ct);
                    (messages, remarks, characters) = ([], [], 0);
                }

                if (record is Read { Message: var message } found)
                {
                    messages.Add(found);
                    characters += message.Body.Length + (CharactersOfReaction * message.Reactions.Count);
                }
                else
                    remarks.Add(record);
            }

            await windows.WriteAsync(new SourceWindow(messages, remarks, bytes.Total), ct);
            windows.Complete();
        }
        catch (Exception e)
        {
            windows.Complete(e);
        }
    }

    private sealed class Counter : IProgress<long>
    {
        public long Total { get; private set; }

        public void Report(long value) => Total += value;
    }
}
