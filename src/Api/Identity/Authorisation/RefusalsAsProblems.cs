using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>401 and 403 as problem details, whatever the scheme; nobody is ever redirected.</summary>
internal sealed class RefusalsAsProblems : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
            return next(context);
        if (context.MemberSession() is not null)
            return Problem
                .Of(StatusCodes.Status403Forbidden, "forbidden", "Your role does not allow this.")
                .ExecuteAsync(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Of(StatusCodes.Status401Unauthorized, "unauthenticated", "Sign in first.").ExecuteAsync(context);
    }
}
