using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Networking.Api.Tests.Identity;

/// <summary>
/// An OpenID Connect issuer behind a real socket: discovery, keys, and a token endpoint that checks client and PKCE. What
/// its tokens say, and by which key they are signed, is the test's to spoil.
/// </summary>
public sealed class HostileIssuer : IAsyncDisposable
{
    public const string Client = "networking";
    public const string Secret = "a secret of both";
    private const string KeyId = "key-1";
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _swapped = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (JsonObject Claims, string Challenge)> _grants = new();
    private readonly string _path = $"/{Guid.NewGuid():N}";
    private WebApplication _app = null!;

    /// <summary>With a path of its own: a port may come again, and with it an issuer that accounts are linked to.</summary>
    public string Url => _app.Urls.First() + _path;

    /// <summary>Signs with a key that is not published, under the name of the one that is.</summary>
    public bool SwapsKey { get; set; }

    public bool SignsNothing { get; set; }

    /// <summary>Signs by what both know, or everybody, as if it were a secret (HS256).</summary>
    public byte[]? SharedKey { get; set; }

    /// <summary>The published key, in the forms in which a library might take it for a secret.</summary>
    public IEnumerable<byte[]> PublicKey =>
        [
            _key.ExportParameters(includePrivateParameters: false).Modulus!,
            _key.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()),
            Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem() + "\n"),
        ];

    /// <summary>What the header says of the signature.</summary>
    public string Algorithm { get; set; } = "RS256";

    /// <summary>Spoils the claims of the next tokens.</summary>
    public Action<JsonObject> Spoil { get; set; } = _ => { };

    /// <summary>Who has an account here: whoever comes by browser is taken for them, and sent back at once.</summary>
    public string Subject { get; set; } = "somebody";

    /// <summary>Settings of a node that trusts it.</summary>
    public IEnumerable<(string Name, string Value)> AsProvider(string name, string network) =>
        [
            ($"Oidc:Providers:{name}:Issuer", Url),
            ($"Oidc:Providers:{name}:ClientId", Client),
            ($"Oidc:Providers:{name}:ClientSecret", Secret),
            ($"Oidc:Providers:{name}:Network", network),
        ];

    public static async Task<HostileIssuer> Start()
    {
        var issuer = new HostileIssuer();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        issuer._app = builder.Build();
        var routes = issuer._app.MapGroup(issuer._path);
        routes.MapGet("/.well-known/openid-configuration", issuer.Discovery);
        routes.MapGet("/authorize", issuer.Authorize);
        routes.MapGet("/keys", issuer.Keys);
        routes.MapPost("/token", issuer.Token);
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Somebody has signed in here: what the browser brings back to the client.</summary>
    public string Approve(string authorisation, string subject, string email = "somebody@elsewhere.example")
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(authorisation).Query);
        Assert.Equal(
            ("code", "S256", Client),
            (query["response_type"], query["code_challenge_method"], query["client_id"])
        );
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Url,
            ["sub"] = subject,
            ["aud"] = Client,
            ["email"] = email,
            ["email_verified"] = true,
            ["nonce"] = query["nonce"],
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        Spoil(claims);
        var code = Guid.NewGuid().ToString("N");
        _grants[code] = (claims, query["code_challenge"]!);
        return $"{new Uri(query["redirect_uri"]!).AbsolutePath}?code={code}&state={Uri.EscapeDataString(query["state"]!)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _swapped.Dispose();
    }

    private IResult Discovery() =>
        Results.Json(
            new Dictionary<string, object>
            {
                ["issuer"] = Url,
                ["authorization_endpoint"] = $"{Url}/authorize",
                ["token_endpoint"] = $"{Url}/token",
                ["jwks_uri"] = $"{Url}/keys",
                ["response_types_supported"] = (string[])["code"],
                ["subject_types_supported"] = (string[])["public"],
                ["id_token_signing_alg_values_supported"] = (string[])["RS256", "none"],
            }
        );

    private IResult Authorize(HttpRequest request)
    {
        var client = new Uri(request.Query["redirect_uri"].ToString());
        return Results.Redirect(client.GetLeftPart(UriPartial.Authority) + Approve(request.GetEncodedUrl(), Subject));
    }

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = KeyId,
                        n = Base64Url.EncodeToString(key.Modulus),
                        e = Base64Url.EncodeToString(key.Exponent),
                    },
                },
            }
        );
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
        return
            _grants.TryRemove(form["code"].ToString(), out var grant)
            && form["client_secret"] == Secret
            && Base64Url.EncodeToString(verifier) == grant.Challenge
            ? Results.Json(
                new
                {
                    token_type = "Bearer",
                    access_token = "unused",
                    id_token = Sign(grant.Claims),
                }
            )
            : Results.BadRequest(new { error = "invalid_grant" });
    }

    private string Sign(JsonObject claims)
    {
        var header = new
        {
            alg = Algorithm,
            kid = KeyId,
            typ = "JWT",
        };
        var text = $"{Part(JsonSerializer.Serialize(header))}.{Part(claims.ToJsonString())}";
        if (SignsNothing)
            return text + ".";
        if (SharedKey is not null)
            return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(SharedKey, Encoding.ASCII.GetBytes(text)))}";
        var signature = (SwapsKey ? _swapped : _key).SignData(
            Encoding.ASCII.GetBytes(text),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
