using System.Formats.Tar;
using System.Text;

namespace Networking.Api.Tests.Import;

public sealed class ReadingArchives : IDisposable
{
    private static readonly byte[] One = Sources.Mail("1@x");
    private static readonly byte[] Two = Sources.Mail("2@x", "From here on: 10:00 is fine\r\n\r\nFrom now on too");
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    private async Task<string> Keys(string name, byte[] bytes)
    {
        var records = await Sources.Mails(_sources.Put(name, bytes));
        return string.Join(' ', records.Messages().Select(message => message.Key).Concat(records.Report()));
    }

    [Fact]
    public async Task sees_what_a_file_is_whatever_its_name()
    {
        var tar = Sources.Tar(("a/1.txt", One), ("a/2", Sources.Gzip(Two)));
        Assert.Equal("1@x", await Keys("one.tar", One));
        Assert.Equal("1@x", await Keys("one.eml", Sources.Gzip(One)));
        Assert.Equal("1@x 2@x", await Keys("plain.dat", tar));
        Assert.Equal("1@x 2@x", await Keys("zipped.dat", Sources.Gzip(tar)));
        Assert.Equal("1@x 2@x", await Keys("members.gz", [.. Sources.Gzip(tar[..700]), .. Sources.Gzip(tar[700..])]));
    }

    [Fact]
    public async Task splits_an_mbox_and_takes_its_dates()
    {
        var undated = "Message-ID: <3@x>\nFrom: a@b.example\n\n>From me\n>>From you\n"u8.ToArray();
        byte[] mbox =
        [
            .. "From ann@north.example Mon Feb  5 09:00:00 2024\n"u8,
            .. One,
            .. "\nFrom bob Mon Feb  5 09:00:00 2024\n"u8,
            .. Two,
            .. "\nFrom a@b.example Tue Feb  6 09:30:00 2024\n"u8,
            .. undated,
        ];
        var records = await Sources.Mails(_sources.Put("all.mbox", mbox));
        Assert.Equal(["1@x", "2@x", "3@x"], records.Messages().Select(message => message.Key));
        Assert.Contains("From now on too", records.Messages()[1].Body, StringComparison.Ordinal);
        Assert.Equal("From me\n>From you", records.Messages()[2].Body);
        Assert.Equal(new DateTimeOffset(2024, 2, 6, 9, 30, 0, TimeSpan.Zero), records.Messages()[2].At);
        Assert.Equal(["noted date_from_envelope"], records.Report());
        Assert.Equal("all.mbox:2", records[1].Location);
    }

    [Theory]
    [InlineData("\nFrom b@c.example Mon Feb  5 09:00 2024 +0100\n", 2)]
    [InlineData("\n\nFrom b@c.example 5 Feb 09:00:00 2024\n", 2)]
    [InlineData("\nFrom b@c.example Monday at 9:00, room 2024\n", 1)]
    [InlineData("\n\nFrom the start, 10:30 was fine\n", 1)]
    public async Task knows_a_new_mail_from_a_sentence(string between, int mails)
    {
        byte[] body = [.. "From: a@b.example\nDate: Mon, 05 Feb 2024 10:00:00 +0100\n\nHello"u8];
        byte[] first = [.. "From a Mon Feb  5 09:00:00 2024\nMessage-ID: <1@x>\n"u8, .. body];
        byte[] mbox = [.. first, .. Encoding.ASCII.GetBytes(between), .. "Message-ID: <2@x>\n"u8, .. body];
        Assert.Equal(mails, (await Sources.Mails(_sources.Put("x.mbox", mbox))).Messages().Count);
    }

    [Fact]
    public async Task walks_folders_in_the_order_of_names_and_follows_no_link()
    {
        _sources.Put("b/2.eml", Two);
        _sources.Put("a/1.eml", One);
        File.CreateSymbolicLink(Path.Combine(_sources.Folder, "c"), _sources.Folder);
        var records = await Sources.Mails(_sources.Folder);
        Assert.Equal(["a/1.eml", "b/2.eml", "c"], records.Select(record => record.Location));
        Assert.Equal(["skipped not_a_regular_file"], records.Report());
    }

    [Fact]
    public async Task reads_only_regular_files_of_a_tar_and_no_escaping_names()
    {
        var tar = Sources.TarOf(
            new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.HardLink, "hard") { LinkName = "one" },
            new PaxTarEntry(TarEntryType.Fifo, "fifo"),
            new PaxTarEntry(TarEntryType.RegularFile, "../up.eml") { DataStream = new MemoryStream(One) },
            new PaxTarEntry(TarEntryType.RegularFile, "/root.eml") { DataStream = new MemoryStream(One) },
            new PaxTarEntry(TarEntryType.RegularFile, "C:\\w.eml") { DataStream = new MemoryStream(One) },
            new PaxTarEntry(TarEntryType.RegularFile, "ok.eml") { DataStream = new MemoryStream(One) }
        );
        const string link = "skipped not_a_regular_file";
        const string name = "skipped unsafe_name";
        Assert.Equal($"1@x {link} {link} {link} {name} {name} {name}", await Keys("x.tar", tar));
    }

    [Fact]
    public async Task keeps_what_came_before_a_cut()
    {
        var tar = Sources.Tar(("1", One), ("2", Two));
        Assert.Equal("1@x skipped truncated_archive", await Keys("a.tar", tar[..(tar.Length - 1600)]));
        var zipped = Sources.Gzip(Sources.Tar(("1", One), ("2", Encoding.UTF8.GetBytes(Noise(200_000))), ("3", Two)));
        Assert.StartsWith("1@x skipped", await Keys("b.tgz", zipped[..(zipped.Length / 2)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_after_a_broken_file()
    {
        _sources.Put("1.gz", [0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        _sources.Put("2.eml", Two);
        var records = await Sources.Mails(_sources.Folder);
        Assert.Equal("2@x", records.Message().Key);
        Assert.Single(records.Report());
    }

    [Fact]
    public async Task bounds_bombs()
    {
        var huge = new byte[60 * 1024 * 1024];
        One.CopyTo(huge, 0);
        Assert.Equal("2@x skipped too_large", await Keys("a.tgz", Sources.Gzip(Sources.Tar(("1", huge), ("2", Two)))));
        var nested = One;
        for (var i = 0; i < 8; i++)
            nested = Sources.Gzip(nested);
        Assert.Equal("skipped nested_too_deep", await Keys("b.gz", nested));
        var mbox = Encoding
            .ASCII.GetBytes("From a Mon Feb  5 09:00:00 2024\n")
            .Concat(huge)
            .Append((byte)'\n')
            .ToArray();
        byte[] all = [.. mbox, .. "\nFrom b Mon Feb  5 09:00:00 2024\n"u8, .. Two];
        Assert.Equal("2@x skipped too_large", await Keys("c.mbox", Sources.Gzip(all)));
    }

    [Fact]
    public async Task does_not_believe_a_header_that_claims_a_gigabyte()
    {
        var tar = Sources.TarOf(new GnuTarEntry(TarEntryType.RegularFile, new string('n', 300)));
        Encoding.ASCII.GetBytes("10000000000\0").CopyTo(tar, 124);
        "        "u8.CopyTo(tar.AsSpan(148));
        var sum = tar.Take(512).Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        Assert.Equal("skipped corrupt_archive", await Keys("x.tar", tar));
    }

    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(33, 126)));
    }
}
