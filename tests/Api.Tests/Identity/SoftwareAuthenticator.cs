using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Networking.Api.Tests.Identity;

/// <summary>
/// An authenticator and the browser before it (WebAuthn level 3): one discoverable ES256 credential, attestation "none".
/// Each of its properties may be set to a lie.
/// </summary>
public sealed class SoftwareAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasCredential = 0x40;
    private ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] CredentialId { get; set; } = RandomNumberGenerator.GetBytes(32);

    public string Id => Base64Url.EncodeToString(CredentialId);

    /// <summary>Whose account the credential is for, as the server said at enrolment.</summary>
    public string UserHandle { get; set; } = "";

    public string Origin { get; set; } = "http://localhost";

    public string Domain { get; set; } = "localhost";

    public bool VerifiesUser { get; set; } = true;

    public bool IsCrossOrigin { get; set; }

    /// <summary>Signs this instead of what it was asked.</summary>
    public string? Challenge { get; set; }

    /// <summary>Says this instead of <c>webauthn.create</c> or <c>webauthn.get</c>.</summary>
    public string? Type { get; set; }

    public bool SpoilsSignature { get; set; }

    /// <summary>Null for one that does not count.</summary>
    public uint? SignCount { get; set; } = 0;

    public void SwapKey()
    {
        _key.Dispose();
        _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    }

    /// <summary><c>navigator.credentials.create(…).toJSON()</c>.</summary>
    public JsonObject MakeCredential(JsonElement options)
    {
        UserHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var client = ClientData("webauthn.create", options);
        var key = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] data =
        [
            .. AuthenticatorData(HasCredential),
            .. new byte[16], // of no model in particular
            .. BigEndian((ushort)CredentialId.Length),
            .. CredentialId,
            // COSE key, a map of 5: kty EC2, alg ES256, crv P-256, x, y.
            .. (byte[])[0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32, .. key.X!, 0x22, 0x58, 32, .. key.Y!],
        ];
        byte[] attestation =
        [
            0xA3, // a map of 3
            .. CborText("fmt"),
            .. CborText("none"),
            .. CborText("attStmt"),
            0xA0, // an empty map
            .. CborText("authData"),
            0x59, // bytes, their length in two
            .. BigEndian((ushort)data.Length),
            .. data,
        ];
        return Credential(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["attestationObject"] = Base64Url.EncodeToString(attestation),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    /// <summary><c>navigator.credentials.get(…).toJSON()</c>.</summary>
    public JsonObject GetAssertion(JsonElement options)
    {
        var client = ClientData("webauthn.get", options);
        SignCount++;
        var data = AuthenticatorData(0);
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        if (SpoilsSignature)
            signature[^1] ^= 1;
        return Credential(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(signature),
                ["userHandle"] = UserHandle,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private byte[] ClientData(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = Type ?? type,
                challenge = Challenge ?? options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = IsCrossOrigin,
            }
        );

    // Hash of the domain, flags, sign count.
    private byte[] AuthenticatorData(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, SignCount ?? 0);
        var all = (byte)(flags | Present | (VerifiesUser ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), all, .. count];
    }

    private JsonObject Credential(JsonObject response) =>
        new()
        {
            ["id"] = Id,
            ["rawId"] = Id,
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        };

    private static byte[] CborText(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] BigEndian(ushort number) => [(byte)(number >> 8), (byte)number];
}
