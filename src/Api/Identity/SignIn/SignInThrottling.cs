using Networking.Api.Limits;

namespace Networking.Api.Identity;

internal static class SignInThrottling
{
    /// <summary>For endpoints that hash passwords. One set of buckets for all of them.</summary>
    public static RouteHandlerBuilder AddSignInThrottle(this RouteHandlerBuilder endpoint) =>
        endpoint.LimitedBy<SignInThrottle>();
}
