using Microsoft.AspNetCore.Authorization;

namespace Networking.Api.Identity;

internal static class PolicyModule
{
    /// <summary>Deny by default: what names no policy needs an active member.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services
            .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalsAsProblems>()
            .AddHostedService<EndpointPolicyCheck>()
            .AddAuthorizationBuilder()
            .AddPolicy(Policies.Anonymous, p => p.RequireAssertion(_ => true))
            .AddPolicy(Policies.SignedIn, p => p.Requires(_ => true))
            .AddPolicy(Policies.Member, p => p.Requires(s => !s.IsOperator))
            .AddPolicy(Policies.Administrator, p => p.Requires(s => s.IsAdministrator))
            .AddPolicy(Policies.Operator, p => p.Requires(s => s.IsOperator))
            .SetDefaultPolicy(MembersOnly)
            .SetFallbackPolicy(MembersOnly)
            .Services;

    private static AuthorizationPolicy MembersOnly =>
        new AuthorizationPolicyBuilder().Requires(s => !s.IsOperator).Build();

    private static AuthorizationPolicyBuilder Requires(
        this AuthorizationPolicyBuilder policy,
        Func<MemberSession, bool> allowed
    ) =>
        policy
            .RequireAuthenticatedUser()
            .RequireAssertion(c => (c.Resource as HttpContext)?.MemberSession() is { } session && allowed(session));
}
