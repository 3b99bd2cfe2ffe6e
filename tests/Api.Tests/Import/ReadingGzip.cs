using CsCheck;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Tests.Import;

public sealed class ReadingGzip
{
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * i / 7))];

    private static readonly byte[] Zipped = [.. Sources.Gzip(Plain), .. Sources.Gzip(Plain)];

    [Fact]
    public void gives_all_members_however_the_bytes_arrive() =>
        Gen.Select(Gen.Int[1, 700], Gen.Int[1, 700])
            .Sample((arriving, asked) => Unzip(Zipped, arriving, asked).SequenceEqual((byte[])[.. Plain, .. Plain]));

    [Fact]
    public void notices_every_cut()
    {
        var single = Sources.Gzip(Plain);
        for (var length = 1; length < single.Length; length++)
            Assert.NotNull(Record.Exception(() => Unzip(single[..length], 64, 64)));
    }

    private static byte[] Unzip(byte[] zipped, int arriving, int asked)
    {
        using var stream = new GunzipStream(new Trickle(zipped, arriving));
        var output = new List<byte>();
        var buffer = new byte[asked];
        for (int read; (read = stream.ReadAsync(buffer).AsTask().GetAwaiter().GetResult()) > 0; )
            output.AddRange(buffer.AsSpan(0, read));
        return [.. output];
    }

    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }
}
