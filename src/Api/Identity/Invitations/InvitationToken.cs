using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Networking.Application.Sealing;

namespace Networking.Api.Identity;

/// <summary>
/// 256 secret bits in base64url. They follow from the command and the invited person's key, so that a repeated command
/// answers with the same token although only its hash is kept.
/// </summary>
internal static class InvitationToken
{
    private const int Bytes = 32;

    public static string Make(KeyRing keys, string network, Guid memberId, Guid commandId) =>
        Base64Url.EncodeToString(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                keys.ForSealing(network, memberId),
                Bytes,
                info: Encoding.UTF8.GetBytes($"invitation:{commandId}")
            )
        );

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
