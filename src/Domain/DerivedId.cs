using System.Security.Cryptography;
using System.Text;

namespace Networking.Domain;

/// <summary>
/// Ids that follow from what they name, so that two writers who name the same thing meet in one stream.
/// Name-based UUID, version 5 (RFC 9562, section 5.5).
/// </summary>
public static class DerivedId
{
    private static readonly Guid Namespace = Guid.Parse("9b0a2f1e-6a35-4c0e-9f0a-5d1c7e2b8a44");

    /// <summary>The one stream of two organisations, whoever asks first.</summary>
    public static Guid Relationship(Guid one, Guid other) =>
        one.CompareTo(other) < 0 ? From("relationship", one, other) : From("relationship", other, one);

    /// <summary>One member's own state in one thread.</summary>
    public static Guid Participation(Guid threadId, Guid memberId) => From("participation", threadId, memberId);

    /// <summary>One kind of sign on one message.</summary>
    public static Guid Reaction(Guid messageId, string emoji) => CreatedBy(messageId, $"reaction {emoji}");

    /// <summary>What a command creates, when its client did not choose the id.</summary>
    public static Guid CreatedBy(Guid commandId, string what) => From(what, commandId);

    public static Guid Network(string network) => FromName("network:" + network);

    public static Guid FromName(string name) => Hash(Encoding.UTF8.GetBytes(name));

    private static Guid From(string kind, params ReadOnlySpan<Guid> ids)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(kind) + (16 * ids.Length)];
        var at = Encoding.UTF8.GetBytes(kind, bytes);
        foreach (var id in ids)
        {
            id.TryWriteBytes(bytes.AsSpan(at), bigEndian: true, out _);
            at += 16;
        }

        return Hash(bytes);
    }

    private static Guid Hash(ReadOnlySpan<byte> name)
    {
        var input = new byte[16 + name.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        name.CopyTo(input.AsSpan(16));
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // SHA-1 is the hash that version 5 prescribes; nothing secret depends on it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
