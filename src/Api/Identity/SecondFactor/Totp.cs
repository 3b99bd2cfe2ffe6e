using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Networking.Api.Identity;

/// <summary>
/// Time-based one-time codes (RFC 6238, SHA-1, six digits, 30 s): what every authenticator app makes. Identity's own
/// provider does not say for which step a code was right, and without it no replay can be refused.
/// </summary>
internal static class Totp
{
    private const int SecondsPerStep = 30;
    private const int Digits = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The step whose code this is: the present one, or for slow hands and clocks one to either side.</summary>
    /// <returns>Null when it is none of these.</returns>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (
                CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(Code(secret, step)),
                    Encoding.UTF8.GetBytes(code)
                )
            )
                found = step;
        return found;
    }

    /// <param name="secret">In base32, as <c>UserManager.GenerateNewAuthenticatorKey</c> makes it.</param>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the apps speak; HMAC does not rest on SHA-1's resistance to collisions.
        var mac = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(mac[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What an app reads from the picture that a client draws of it.</summary>
    public static string Uri(string secret, string account) =>
        $"otpauth://totp/Networking:{System.Uri.EscapeDataString(account)}?secret={secret}&issuer=Networking&digits=6&period={SecondsPerStep}";

    private static byte[] Bytes(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in base32)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
