using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Networking.Api.Import.Reading;
using static Networking.Api.Tests.Import.SlackExport;

namespace Networking.Api.Tests.Import;

/// <summary>What archives that were made to do harm cost (threat T12).</summary>
[Collection(Alone.Name)]
public sealed class MeasuringHostileSlack(ITestOutputHelper output) : IDisposable
{
    private const string Monday = "general/2024-02-05.json";
    private static readonly byte[] Hello = Encoding.UTF8.GetBytes(Day(Said("U1", "Hello", "1")));
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task T12_stops_a_bomb_while_it_unpacks()
    {
        var zip = With(zip =>
        {
            Put(zip, "general/2024-02-04.json", Spaces(400));
            Put(zip, Monday, Hello);
        });
        Assert.InRange(zip.Length, 1, 600_000);
        var (story, grown, took) = await Measured(zip);
        Assert.Equal("Hello skipped too_large: unpacks to more than 200 times its size", story);
        Assert.InRange(grown, 0, 64 << 20);
        Assert.InRange(took.TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task T12_refuses_too_many_entries_before_it_reads_them()
    {
        var (story, grown, _) = await Measured(TooMany());
        Assert.Equal("skipped too_large: more than 200000 entries", story);
        Assert.InRange(grown, 0, 16 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60_000)]
    public async Task T12_reads_no_more_entries_than_an_archive_says_it_has(int said)
    {
        var (story, grown, _) = await Measured(Saying(TooMany(), (ushort)said));
        Assert.StartsWith("skipped corrupt_archive", story, StringComparison.Ordinal);
        Assert.InRange(grown, 0, 64 << 20);
    }

    [Fact]
    public async Task T12_reads_no_longer_list_of_entries_than_is_allowed_whatever_an_archive_says()
    {
        var zip = Of(zip =>
        {
            for (var i = 0; i < 600; i++)
                zip.CreateEntry(new string('n', 60_000) + i, CompressionLevel.NoCompression);
        });
        var (honest, grown, _) = await Measured(zip);
        Assert.Equal("skipped too_large: a list of entries of more than 18874368 bytes", honest);
        Assert.InRange(grown, 0, 16 << 20);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(End(zip) + 12), 1);
        (var lying, grown, _) = await Measured(zip);
        Assert.Equal(honest, lying);
        Assert.InRange(grown, 0, 64 << 20);
    }

    [Fact]
    public async Task T12_holds_no_more_than_one_item_of_a_huge_day()
    {
        var random = new Random(1);
        var noise = new byte[40 << 20];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (byte)random.Next('a', 'z');
        var zip = With(zip => Put(zip, Monday, [(byte)'[', (byte)'"', .. noise, (byte)'"', (byte)',', .. Hello[1..]]));
        var (story, grown, _) = await Measured(zip);
        Assert.Equal("Hello skipped too_large: longer than 1048576 bytes", story);
        Assert.InRange(grown, 0, 24 << 20);
    }

    private static byte[] TooMany() =>
        Of(zip =>
        {
            for (var i = 0; i <= ReadingLimits.Entries; i++)
                zip.CreateEntry($"{i}", CompressionLevel.NoCompression);
        });

    private static int End(byte[] zip) => zip.AsSpan().LastIndexOf("PK\x05\x06"u8);

    // In place of the record of a large archive, which says the truth.
    private static byte[] Saying(byte[] zip, ushort entries)
    {
        var end = End(zip);
        var at = (uint)BinaryPrimitives.ReadUInt64LittleEndian(zip.AsSpan(end - 76 + 48));
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(end + 8), entries);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(end + 10), entries);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(end + 16), at);
        zip.AsSpan(end - 76, 76).Clear();
        return zip;
    }

    private async Task<(string Story, long Grown, TimeSpan Cpu)> Measured(byte[] zip)
    {
        // Once before, so that what is measured is not the making of the code.
        await Sources.All(new SlackReader(), _sources.Put("x.zip", With(zip => Put(zip, Monday, Hello))));
        var path = _sources.Put("x.zip", zip);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, started) = (before, Environment.CpuUsage.TotalTime);
        using var stop = new CancellationTokenSource();
        var looking = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                    await Task.Delay(1);
                }
            },
            CancellationToken.None
        );
        var records = await Sources.All(new SlackReader(), path);
        var took = Environment.CpuUsage.TotalTime - started;
        await stop.CancelAsync();
        await looking;
        var reasons = records
            .OfType<Skipped>()
            .Select(s =>
                $"skipped {s.Reason}: {s.Detail.Replace("the rest is not read: ", "", StringComparison.Ordinal)}"
            );
        var story = string.Join(' ', records.Messages().Select(m => m.Body).Concat(reasons));
        output.WriteLine($"{(most - before) >> 20} MB, {took.TotalSeconds:N2} s of the processor");
        return (story, most - before, took);
    }
}
