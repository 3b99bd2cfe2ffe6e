using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Networking.Api.Identity;

/// <summary>
/// Sign-in at other issuers, by ASP.NET Core's handler: authorization code, PKCE, nonce, state (T7). What it takes for
/// granted is narrowed: exactly one issuer, audience and family of algorithms, and a callback of each provider's own.
/// </summary>
internal static class OidcModule
{
    /// <summary>Signatures by the issuer's own key; none by a secret that both know.</summary>
    public static readonly string[] Algorithms =
    [
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES256",
        "ES384",
        "ES512",
    ];

    public static IServiceCollection AddOidc(
        this IServiceCollection services,
        IConfiguration configuration,
        bool isDevelopment
    )
    {
        var providers = OidcProvider.Read(configuration, isDevelopment);
        services
            .AddSingleton<IReadOnlyList<OidcProvider>>(providers)
            .AddScoped<OidcSignIn>()
            .AddSingleton<OidcLogins>()
            .AddScoped<OidcEvents>();
        var schemes = new AuthenticationBuilder(services);
        foreach (var provider in providers)
            schemes.AddOpenIdConnect(provider.Scheme, o => Configure(o, provider, isDevelopment));
        return services;
    }

    private static void Configure(OpenIdConnectOptions options, OidcProvider provider, bool isDevelopment)
    {
        options.Authority = provider.Issuer;
        options.RequireHttpsMetadata = !isDevelopment;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = provider.CallbackPath;
        // The handler answers nothing else: no sign-out by a foreign page.
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        options.TokenValidationParameters = Rules(provider);
        Configure(options.CorrelationCookie, "oidc-correlation.", isDevelopment);
        Configure(options.NonceCookie, "oidc-nonce.", isDevelopment);
        options.EventsType = typeof(OidcEvents);
    }

    private static TokenValidationParameters Rules(OidcProvider provider) =>
        new()
        {
            ValidAudience = provider.ClientId,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(1),
            // Exactly the one that was configured, whatever the issuer's own metadata say of it.
            IssuerValidator = (issuer, _, _) =>
                issuer == provider.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException("Another issuer."),
        };

    // The answer comes as a redirect, which carries cookies that are Lax.
    private static void Configure(CookieBuilder cookie, string name, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? name : "__Host-" + name;
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }
}
