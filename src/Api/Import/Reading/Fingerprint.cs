using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Networking.Api.Import.Reading;

/// <summary>Half a SHA-256: names things by their content, and keeps indexes small.</summary>
public static class Fingerprint
{
    /// <summary>Over strings, in order; a separator that cannot occur in clean text keeps ("a","bc") and ("ab","c") apart.</summary>
    public static UInt128 Of(params IEnumerable<string> parts) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));

    /// <summary>Over what a reader of the message sees, so that two copies that travelled differently are equal.</summary>
    public static UInt128 Of(SourceMessage message) =>
        Of([
            message.From.Key,
            string.Join(' ', message.To.Select(person => person.Key).Order(StringComparer.Ordinal)),
            message.At.ToString("O", CultureInfo.InvariantCulture),
            message.Subject,
            message.Body,
        ]);

    /// <summary>32 hexadecimal digits.</summary>
    public static string Text(UInt128 fingerprint) => fingerprint.ToString("x32", CultureInfo.InvariantCulture);
}
