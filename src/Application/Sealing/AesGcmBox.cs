using System.Security.Cryptography;

namespace Networking.Application.Sealing;

/// <summary>
/// AES-256-GCM with a random nonce. Format: version (1 byte, = 1), nonce (12), ciphertext, tag (16).
/// What the box is for is bound in as additional data, so that a box moved elsewhere does not open.
/// </summary>
public static class AesGcmBox
{
    public const int KeyBytes = 32;
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> purpose)
    {
        var box = new byte[1 + NonceBytes + clear.Length + TagBytes];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, clear, box.AsSpan(1 + NonceBytes, clear.Length), box.AsSpan(^TagBytes..), purpose);
        return box;
    }

    /// <exception cref="CryptographicException">Wrong key or purpose, unknown version, or a changed byte.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose)
    {
        if (box.Length < 1 + NonceBytes + TagBytes || box[0] != Version)
            throw new CryptographicException("Not a sealed box of a known version.");
        var clear = new byte[box.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.Slice(1, NonceBytes), box[(1 + NonceBytes)..^TagBytes], box[^TagBytes..], clear, purpose);
        return clear;
    }
}
