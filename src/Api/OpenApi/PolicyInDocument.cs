using Microsoft.OpenApi;
using Networking.Api.Identity;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>Who may call an operation: in its text, as <c>x-policy</c>, and how to sign in for it.</summary>
internal sealed class PolicyInDocument : IOperationFilter
{
    public const string Cookie = "cookie";
    public const string Bearer = "bearer";
    public const string Extension = "x-policy";

    public static readonly OpenApiSecurityScheme CookieScheme = new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Cookie,
        Name = "__Host-networking",
        Description = "A browser's session, from `POST /api/auth/login`. Unsafe methods also need `X-Requested-With`.",
    };

    public static readonly OpenApiSecurityScheme BearerScheme = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A program's access token, from `POST /api/auth/token`.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var policy = context.Policy();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        operation.Extensions[Extension] = new JsonNodeExtension(policy);
        operation.Description = $"{operation.Description}\n\nPolicy: **{policy}**: {Meaning(policy)}".Trim();
        operation.Security = context.IsOpen() ? [] : [Requires(Cookie, context), Requires(Bearer, context)];
    }

    private static OpenApiSecurityRequirement Requires(string scheme, OperationFilterContext context) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };

    private static string Meaning(string policy) =>
        policy switch
        {
            Policies.Anonymous => "anybody, signed in or not.",
            Policies.SignedIn => "anybody who is signed in, a member or an operator.",
            Policies.Member => "an active member of an organisation.",
            Policies.Administrator => "an owner or admin of an organisation.",
            Policies.Operator => "the one who runs the network.",
            _ => "as the host defines it.",
        };
}
