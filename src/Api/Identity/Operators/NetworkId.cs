using System.Buffers.Binary;
using Networking.Domain;

namespace Networking.Api.Identity;

/// <summary>Ids of networks: opaque, 20 characters of <c>[a-z0-9]</c>, about 100 bits.</summary>
internal static class NetworkId
{
    private const int Length = 20;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Follows from the command, so that a repeat founds the same network.</summary>
    public static string CreatedBy(Guid commandId)
    {
        var number = BinaryPrimitives.ReadUInt128BigEndian(
            DerivedId.CreatedBy(commandId, "network").ToByteArray(bigEndian: true)
        );
        return string.Create(
            Length,
            number,
            static (id, rest) =>
            {
                for (var i = 0; i < id.Length; i++, rest /= (uint)Digits.Length)
                    id[i] = Digits[(int)(rest % (uint)Digits.Length)];
            }
        );
    }

    public static bool IsValid(string id) =>
        id.Length <= 64 && id.All(char.IsAsciiLetterOrDigit) && !id.Any(char.IsAsciiLetterUpper);
}
