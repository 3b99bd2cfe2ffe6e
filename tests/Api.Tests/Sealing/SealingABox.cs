using System.Security.Cryptography;
using CsCheck;
using Networking.Application.Sealing;

namespace Networking.Api.Tests.Sealing;

public sealed class SealingABox
{
    private static readonly Gen<byte[]> Key = Gen.Byte.Array[AesGcmBox.KeyBytes];
    private static readonly Gen<byte[]> Bytes = Gen.Byte.Array[0, 300];

    [Fact]
    public void opens_to_what_was_put_in() =>
        Gen.Select(Key, Bytes, Bytes)
            .Sample(
                (key, clear, purpose) =>
                    AesGcmBox.Open(key, AesGcmBox.Seal(key, clear, purpose), purpose).SequenceEqual(clear)
            );

    // The first byte is the version.
    [Fact]
    public void refuses_a_change_of_any_byte() =>
        Gen.Select(Key, Gen.Byte.Array[0, 20], Bytes, Gen.Int[1, 255])
            .Sample(
                (key, clear, purpose, flip) =>
                {
                    var box = AesGcmBox.Seal(key, clear, purpose);
                    for (var i = 0; i < box.Length; i++)
                    {
                        box[i] ^= (byte)flip;
                        Assert.ThrowsAny<CryptographicException>(() => AesGcmBox.Open(key, box, purpose));
                        box[i] ^= (byte)flip;
                    }
                },
                iter: 50
            );

    [Fact]
    public void refuses_another_key_or_purpose() =>
        Gen.Select(Key, Key, Bytes, Bytes, Bytes)
            .Where(x => !x.Item1.SequenceEqual(x.Item2) && !x.Item4.SequenceEqual(x.Item5))
            .Sample(
                (key, otherKey, clear, purpose, otherPurpose) =>
                {
                    var box = AesGcmBox.Seal(key, clear, purpose);
                    Assert.ThrowsAny<CryptographicException>(() => AesGcmBox.Open(otherKey, box, purpose));
                    Assert.ThrowsAny<CryptographicException>(() => AesGcmBox.Open(key, box, otherPurpose));
                }
            );

    [Fact]
    public void refuses_what_is_cut_short()
    {
        var box = AesGcmBox.Seal(new byte[32], "text"u8, []);
        for (var length = 0; length < box.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => AesGcmBox.Open(new byte[32], box.AsSpan(0, length), []));
    }

    [Fact]
    public void never_gives_the_same_box_twice() =>
        Assert.NotEqual(AesGcmBox.Seal(new byte[32], "text"u8, []), AesGcmBox.Seal(new byte[32], "text"u8, []));
}
