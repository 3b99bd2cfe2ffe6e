using Microsoft.OpenApi;

namespace Networking.Api.OpenApi;

/// <summary>The contract at <c>/openapi/v1.json</c>, to look at in <c>/swagger</c>.</summary>
internal static class OpenApiModule
{
    private const string About = """
        Companies find partners, agree to work together, and talk. Errors are problem details (RFC 9457) with a stable `code`.
        A write may carry `Idempotency-Key`: a repeat, however late, gets the first answer. It answers with `Network-Position`,
        which a read takes as `?atLeast=` to see that write. Bodies are strict JSON of 256 KB at most.
        """;

    public static IServiceCollection AddNetworkingOpenApi(this IServiceCollection services) =>
        services
            .AddEndpointsApiExplorer()
            .AddSwaggerGen(o =>
            {
                var info = new OpenApiInfo
                {
                    Title = "Networking",
                    Version = "v1",
                    Description = About,
                };
                o.SwaggerDoc("v1", info);
                o.CustomSchemaIds(SchemaIds.Of);
                o.SupportNonNullableReferenceTypes();
                // Else a reference cannot be said to be nullable.
                o.UseAllOfToExtendReferenceSchemas();
                o.SchemaFilter<RequiredInDocument>();
                o.AddSecurityDefinition(PolicyInDocument.Cookie, PolicyInDocument.CookieScheme);
                o.AddSecurityDefinition(PolicyInDocument.Bearer, PolicyInDocument.BearerScheme);
                o.OperationFilter<PolicyInDocument>();
                o.OperationFilter<ParametersInDocument>();
                o.OperationFilter<ProblemsInDocument>();
                o.OperationFilter<ExamplesInDocument>();
                o.DocumentFilter<ProblemsInDocument>();
            });

    public static IApplicationBuilder UseNetworkingOpenApi(this IApplicationBuilder app) =>
        app.UseSwagger(o => o.RouteTemplate = "openapi/{documentName}.json")
            .UseSwaggerUI(o => o.SwaggerEndpoint("/openapi/v1.json", "Networking"));
}
