using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Networking.Api.Import.Reading;
using static Networking.Api.Tests.Import.SlackExport;

namespace Networking.Api.Tests.Import;

/// <summary>Archives that were made to do harm (threats T12 and T25): each is an answer, and none costs much.</summary>
public sealed class ReadingHostileSlack : IDisposable
{
    private const string Monday = "general/2024-02-05.json";
    private static readonly byte[] Hello = Encoding.UTF8.GetBytes(Day(Said("U1", "Hello", "1")));
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    private Task<List<SourceRecord>> Read(byte[] zip) => Sources.All(new SlackReader(), _sources.Put("x.zip", zip));

    private async Task<string> Story(byte[] zip)
    {
        var records = await Read(zip);
        return string.Join(' ', records.Messages().Select(m => m.Body).Concat(records.Report()));
    }

    [Theory]
    [InlineData("../general/2024-02-05.json")]
    [InlineData("general/../../2024-02-05.json")]
    [InlineData("/general/2024-02-05.json")]
    [InlineData("C:\\general\\2024-02-05.json")]
    [InlineData("\\\\host\\general\\2024-02-05.json")]
    [InlineData("general\\..\\2024-02-05.json")]
    public async Task T25_takes_no_name_that_leads_out(string name)
    {
        var before = Directory.GetFileSystemEntries(_sources.Folder, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(
            "Hello skipped unsafe_name",
            await Story(
                With(zip =>
                {
                    Put(zip, name, Hello);
                    Put(zip, Monday, Hello);
                })
            )
        );
        Assert.Equal(
            before + 1,
            Directory.GetFileSystemEntries(_sources.Folder, "*", SearchOption.AllDirectories).Length
        );
    }

    [Theory]
    [InlineData(0xA000)]
    [InlineData(0x1000)]
    [InlineData(0x2000)]
    public async Task T25_follows_no_link_and_opens_no_device(int kind)
    {
        var zip = With(zip => Put(zip, Monday, Hello).ExternalAttributes = (kind | 0x1FF) << 16);
        Assert.Equal("skipped not_a_regular_file", await Story(zip));
    }

    [Fact]
    public async Task T25_takes_neither_of_two_entries_of_one_name()
    {
        var zip = With(zip =>
        {
            Put(zip, Monday, Hello);
            Put(zip, Monday, Hello);
        });
        Assert.Equal("skipped duplicate_name skipped duplicate_name", await Story(zip));
    }

    [Fact]
    public async Task T12_believes_no_declared_length()
    {
        var zip = With(zip => Put(zip, Monday, Hello));
        var shorter = Patched(zip, Monday, 24, Hello.Length - 5);
        var longer = Patched(zip, Monday, 24, Hello.Length + 5);
        Assert.Contains("skipped", await Story(shorter), StringComparison.Ordinal);
        Assert.Equal("Hello skipped corrupt_archive", await Story(longer));
    }

    [Fact]
    public async Task T12_stops_many_small_bombs_together()
    {
        var piece = Spaces(1)[..(1 << 20)];
        var zip = With(zip =>
        {
            for (var i = 0; i < 100; i++)
                Put(zip, $"general/{2000 + i}-01-01.json", piece);
            Put(zip, "general/2200-01-01.json", Hello);
        });
        var report = (await Read(zip)).Report();
        Assert.Equal("skipped too_large", report[^1]);
        Assert.InRange(report.Count(r => r == "skipped too_large"), 30, 101);
    }

    [Fact]
    public async Task T12_refuses_entries_that_overlap()
    {
        var random = new byte[200_000];
        new Random(1).NextBytes(random);
        var zip = With(zip =>
        {
            Put(zip, Monday, random);
            Put(zip, "general/2024-02-06.json", Hello);
        });
        Assert.Equal("skipped corrupt_archive", await Story(Patched(zip, "general/2024-02-06.json", 20, 199_000)));
    }

    [Fact]
    public async Task T12_refuses_a_list_of_entries_that_is_too_long()
    {
        var zip = Of(zip =>
        {
            for (var i = 0; i < 600; i++)
                zip.CreateEntry(new string('n', 60_000) + i, CompressionLevel.NoCompression);
        });
        var records = await Read(zip);
        Assert.Equal(["skipped too_large"], records.Report());
        Assert.Contains("list of entries", Assert.IsType<Skipped>(records[0]).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T12_opens_no_archive_inside()
    {
        var inner = Zip((Monday, Day(Said("U1", "Hidden", "1"))));
        Assert.Equal("skipped not_slack", await Story(With(zip => Put(zip, "general/inner.zip", inner))));
        Assert.Equal("skipped bad_json", await Story(With(zip => Put(zip, Monday, inner))));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public async Task T12_reads_no_json_of_extreme_depth(char open)
    {
        var deep = new string(open, 5_000_000);
        var zip = With(zip => Put(zip, Monday, Encoding.ASCII.GetBytes($"[{deep}")));
        Assert.Equal("skipped too_large", await Story(zip));
        var nested = new string('[', 100) + new string(']', 100);
        Assert.Equal(
            "Hello skipped bad_json",
            await Story(With(zip => Put(zip, Monday, [.. Encoding.ASCII.GetBytes($"[{nested},"), .. Hello[1..]])))
        );
    }

    [Fact]
    public async Task T12_says_that_an_entry_is_encrypted()
    {
        var zip = Patched(With(zip => Put(zip, Monday, Hello)), Monday, 8, 1, width: 2);
        Assert.Equal("skipped encrypted", await Story(zip));
    }

    [Fact]
    public async Task T12_a_cut_archive_is_no_archive()
    {
        var zip = Zip((Monday, Encoding.UTF8.GetString(Hello)));
        foreach (var length in (int[])[0, 1, 100, zip.Length / 2, zip.Length - 1])
            Assert.StartsWith("skipped", await Story(zip[..length]), StringComparison.Ordinal);
    }

    [Fact]
    public void T12_never_throws_whatever_is_flipped()
    {
        var sound = Zip((Monday, Encoding.UTF8.GetString(Hello)), ("dms.json", "[{}]"));
        Gen.Select(Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 8], Gen.Int[0, 40])
            .Sample(
                (flips, cut) =>
                {
                    var copy = sound[..^(cut / 20)];
                    foreach (var (where, value) in flips)
                        copy[Math.Min(where, copy.Length - 1)] = value;
                    Read(copy).GetAwaiter().GetResult();
                },
                iter: 1_000,
                threads: 1
            );
    }

    [Theory]
    [InlineData("zip-yauzl-failure.tar.gz")]
    [InlineData("zip-yauzl-success.tar.gz")]
    public async Task T12_T25_has_an_answer_to_the_odd_archives_of_others(string name)
    {
        var archives = await Unpack(RealData.Find($"hostile-files/{name}"));
        Assert.True(archives.Count > 15);
        foreach (var (archive, bytes) in archives)
        {
            var records = await Read(bytes);
            Assert.True(records.Report().Count > 0, archive);
            Assert.Empty(records.Messages());
        }
    }

    private static async Task<List<(string Name, byte[] Bytes)>> Unpack(string path)
    {
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        await using var tar = new TarReader(gzip);
        var files = new List<(string, byte[])>();
        while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
            if (entry.Name.EndsWith(".zip", StringComparison.Ordinal) && entry.DataStream is { } content)
            {
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes);
                files.Add((entry.Name, bytes.ToArray()));
            }

        return files;
    }

    // In the entry's header in the list at the end: 8 flags, 20 packed length, 24 length (APPNOTE 4.3.12).
    private static byte[] Patched(byte[] zip, string name, int offset, int value, int width = 4)
    {
        var copy = (byte[])zip.Clone();
        var at = copy.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46 + offset;
        if (width == 4)
            BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(at), value);
        else
            BinaryPrimitives.WriteInt16LittleEndian(copy.AsSpan(at), (short)value);
        return copy;
    }
}
