using System.Text;
using CsCheck;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

/// <summary>Flipped bits, cut ends: every byte string is an answer, never an exception.</summary>
public sealed class ReadingHostileBytes : IDisposable
{
    private static readonly byte[] Multipart = Sources.Mail(
        "1@x",
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+aGk8L3A+\r\n"
            + "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\n\r\nold\r\n"
            + "--b\r\nContent-Type: image/png; name*=utf-8''%C3%A9.png\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b--",
        more: "References: <0@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
    );
    private static readonly byte[] Tar = Sources.Tar(("1", Multipart), (new string('n', 200), Sources.Mail("2@x")));
    private static readonly byte[][] Sound =
    [
        Multipart,
        Tar,
        Sources.Gzip(Tar),
        [
            .. "From a@b.example Mon Feb  5 09:00:00 2024\n"u8,
            .. Multipart,
            .. "\nFrom c Tue Feb 06 10:00 2024\n"u8,
            .. Multipart,
        ],
        Encoding.UTF8.GetBytes("""{"id":1,"at":1,"thread":"t","from":"a","html":"<p>\u00e9</p>"}""" + "\n{\"id\":2}\n"),
    ];
    private static readonly Gen<byte[]> Broken = Gen.Select(
        Gen.Int[0, 4],
        Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[0, 8],
        Gen.Double[0.1, 1.5],
        (which, flips, cut) =>
        {
            var copy = Sound[which][..(int)(Sound[which].Length * Math.Min(cut, 1))];
            foreach (var (where, value) in flips)
                if (copy.Length > 0)
                    copy[(int)(where * (copy.Length - 1))] = value;
            return copy;
        }
    );
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void never_throw_and_never_exceed_a_limit() =>
        Broken.Sample(
            bytes =>
            {
                var path = _sources.Put("source", bytes);
                var mails = All(new EmlReader(), path);
                All(new JsonlReader(), path);
                Assert.All(
                    mails.OfType<Read>(),
                    read => Assert.InRange(read.Message.Body.Length, 1, ReadingLimits.Body)
                );
            },
            iter: 2000,
            threads: 1
        );

    private static List<SourceRecord> All(ISourceReader reader, string path) =>
        Sources.All(reader, path).GetAwaiter().GetResult();
}
