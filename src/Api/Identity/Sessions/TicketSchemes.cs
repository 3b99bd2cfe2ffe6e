using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>
/// A request that carries an Authorization header is judged by that alone, any other by its cookie. Tokens are never
/// read from the query: addresses end up in logs (T8).
/// </summary>
internal static class TicketSchemes
{
    public const string Either = "Session";
    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(15);

    public static void AddTicketSchemes(this AuthenticationBuilder schemes)
    {
        schemes
            .AddPolicyScheme(Either, displayName: null, o => o.ForwardDefaultSelector = Choose)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, o => o.BearerTokenExpiration = AccessTokenLifetime);
        schemes
            .Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IHostEnvironment>(ConfigureCookie);
    }

    private static string Choose(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0
            ? IdentityConstants.BearerScheme
            : IdentityConstants.ApplicationScheme;

    // Browsers keep a __Host- cookie to this host, over https. Development runs over http.
    private static void ConfigureCookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        var plain = environment.IsDevelopment();
        options.Cookie.Name = plain ? "networking" : "__Host-networking";
        options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = SessionStore.Lifetime;
        options.SlidingExpiration = false;
    }
}
