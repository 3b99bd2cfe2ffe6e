using Microsoft.AspNetCore.Authentication;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>
/// Where somebody comes to after they have been at an issuer. A browser that shows pages gets one of the client's, with
/// the refusal's code where there is one; whoever does not, the refusal itself.
/// </summary>
internal static class OidcReturn
{
    private const string Settings = "/settings";

    public static void Welcome(HttpContext http, AuthenticationProperties? asked) =>
        http.Response.Redirect(OidcSignIn.IsLink(asked) ? Settings : "/");

    public static async Task Refuse(HttpContext http, AuthenticationProperties? asked, IResult refusal)
    {
        if (Problem.CodeOf(refusal) is { } code && ShowsPages(http.Request))
            http.Response.Redirect($"{(OidcSignIn.IsLink(asked) ? Settings : "/sign-in")}?refused={code}");
        else
            await refusal.ExecuteAsync(http);
    }

    private static bool ShowsPages(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html");
}
