using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Networking.Api.Tests.Identity;

/// <summary>What a page does with passkeys.</summary>
internal static class PasskeyCalls
{
    public const string Cookie = "networking-passkey";
    public const string Path = "/api/auth/passkeys";
    public const string SignInPath = "/api/auth/login/passkey";

    private static readonly Dictionary<string, Action<SoftwareAuthenticator>> Lies = new(StringComparer.Ordinal)
    {
        ["another site's origin"] = a => a.Origin = "https://localhost.evil.example",
        ["no origin"] = a => a.Origin = "null",
        ["a frame in another site"] = a => a.IsCrossOrigin = true,
        ["another domain"] = a => a.Domain = "evil.example",
        ["a person nobody verified"] = a => a.VerifiesUser = false,
        ["another challenge"] = a => a.Challenge = "c29tZXRoaW5nIGVsc2UgdGhhdCBpcyBsb25nIGVub3VnaA",
        ["an empty challenge"] = a => a.Challenge = "",
        ["another ceremony"] = a => a.Type = "payment.get",
    };

    /// <summary>Objects that are no credential.</summary>
    public static string[] Rubbish =>
        [
            "{}",
            """{"id":"AAAA"}""",
            """{"id":5,"type":"public-key","response":{}}""",
            """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":null}""",
            """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}""",
            """{"id":"\ud800","type":"public-key","response":{"clientDataJSON":"\udc00"}}""",
            """{"id":"\u0000","type":"\u0000","response":[]}""",
            Response("!!"),
            Response(""),
            Response("AAAA"),
            Response("bnVsbA"),
            Response("e30"),
            Response(new string('A', 2_000)),
        ];

    public static TheoryData<string> LieNames => [.. Lies.Keys];

    public static void Tell(this SoftwareAuthenticator authenticator, string lie) => Lies[lie](authenticator);

    public static void TellTheTruth(this SoftwareAuthenticator authenticator)
    {
        (authenticator.Origin, authenticator.Domain) = ("http://localhost", "localhost");
        (authenticator.VerifiesUser, authenticator.IsCrossOrigin) = (true, false);
        (authenticator.Challenge, authenticator.Type, authenticator.SpoilsSignature) = (null, null, false);
    }

    public static async Task<JsonElement> EnrolmentOptions(this Caller caller)
    {
        var answer = await caller.Post($"{Path}/challenge", new { password = IdentityServers.Password });
        Assert.Equal("200", answer.Summary);
        return answer.At("publicKey");
    }

    public static Task<Answer> Add(this Caller caller, JsonObject credential, string name = "Phone") =>
        caller.Post(Path, new { name, credential });

    public static async Task<Answer> Enrol(
        this Caller caller,
        SoftwareAuthenticator authenticator,
        string name = "Phone"
    ) => await caller.Add(authenticator.MakeCredential(await caller.EnrolmentOptions()), name);

    public static async Task<JsonElement> SignInOptions(this Caller caller)
    {
        var answer = await caller.Post($"{SignInPath}/challenge");
        Assert.Equal("200", answer.Summary);
        return answer.At("publicKey");
    }

    public static Task<Answer> SignIn(this Caller caller, JsonObject credential) =>
        caller.Post(SignInPath, new { credential });

    public static async Task<Answer> SignIn(this Caller caller, SoftwareAuthenticator authenticator) =>
        await caller.SignIn(authenticator.GetAssertion(await caller.SignInOptions()));

    /// <param name="body">As it stands: a writer of JSON would not let all of it through.</param>
    public static HttpContent Raw(string body) => new StringContent(body, Encoding.UTF8, "application/json");

    private static string Response(string value) =>
        $$$"""
            {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":
            {"clientDataJSON":"{{{value}}}","attestationObject":"{{{value}}}","authenticatorData":"{{{value}}}",
            "signature":"{{{value}}}","userHandle":"{{{value}}}"}}
            """;
}
