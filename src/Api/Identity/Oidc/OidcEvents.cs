using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Where the handler hands over: who it is has been proved by then; here it is decided what that is good for.</summary>
internal sealed class OidcEvents(IReadOnlyList<OidcProvider> providers, OidcSignIn signIn, ILogger<OidcEvents> log)
    : OpenIdConnectEvents
{
    private const string Subject = "subject";

    // Another issuer's answer, sent to this one's callback (RFC 9207).
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (context.ProtocolMessage.Iss is { Length: > 0 } issuer && issuer != Provider(context.Scheme).Issuer)
            context.Fail("The answer is another issuer's.");
        return Task.CompletedTask;
    }

    // The handler takes an unsigned token when it fetched it itself, as the standard allows: TLS speaks for it. Here the
    // issuer's key must. The nonce is looked at only after this: the subject is remembered, and used in TicketReceived.
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (
            context.TokenEndpointResponse?.IdToken is not { } token
            || token.EndsWith('.')
            || !OidcModule.Algorithms.Contains(context.SecurityToken.Header.Alg, StringComparer.Ordinal)
        )
            context.Fail("The token is not signed.");
        context.Properties!.Items[Subject] = context.SecurityToken.Subject;
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var subject = context.Properties!.Items[Subject]!;
        var refusal = await signIn.Finish(context.HttpContext, Provider(context.Scheme), subject, context.Properties);
        if (refusal is null)
            OidcReturn.Welcome(context.HttpContext, context.Properties);
        else
            await OidcReturn.Refuse(context.HttpContext, context.Properties, refusal);
        context.HandleResponse();
    }

    // Why is for the operator's log: to the outside all failures are one.
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        log.LogWarning("Sign-in at {Provider} failed: {Why}", context.Scheme.Name, context.Failure?.GetType().Name);
        await OidcReturn.Refuse(context.HttpContext, context.Properties, OidcProblems.Refused);
        context.HandleResponse();
    }

    private OidcProvider Provider(AuthenticationScheme scheme) => providers.Single(p => p.Scheme == scheme.Name);
}

internal static class OidcProblems
{
    public static IResult Refused =>
        Problem.Of(
            StatusCodes.Status401Unauthorized,
            "oidc_refused",
            "The sign-in there did not succeed. Begin again."
        );

    public static IResult NotLinked =>
        Problem.Of(StatusCodes.Status401Unauthorized, "oidc_not_linked", "Nobody here is linked to that account.");

    public static IResult LastWayIn =>
        Problem.Of(StatusCodes.Status409Conflict, "last_way_in", "There would be no way left to sign in.");

    public static IResult Taken =>
        Problem.Of(StatusCodes.Status409Conflict, "oidc_taken", "That account is linked to somebody else.");
}
