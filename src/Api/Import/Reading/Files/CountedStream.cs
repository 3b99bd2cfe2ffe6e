namespace Networking.Api.Import.Reading.Files;

/// <summary>Tells how much has been read, for a progress bar.</summary>
internal sealed class CountedStream(Stream inner, IProgress<long> bytes) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        bytes.Report(count);
        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}
