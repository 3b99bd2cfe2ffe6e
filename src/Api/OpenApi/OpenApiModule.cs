using Microsoft.OpenApi;

namespace Networking.Api.OpenApi;

/// <summary>The contract at <c>/openapi/v1.json</c>, to look at in <c>/swagger</c>.</summary>
internal static class OpenApiModule
{
    public static IServiceCollection AddNetworkingOpenApi(this IServiceCollection services) =>
        services
            .AddEndpointsApiExplorer()
            .AddSwaggerGen(o =>
            {
                o.SwaggerDoc("v1", new OpenApiInfo { Title = "Networking", Version = "v1" });
                o.CustomSchemaIds(t => (t.FullName ?? t.Name).Replace('+', '.'));
            });

    public static IApplicationBuilder UseNetworkingOpenApi(this IApplicationBuilder app) =>
        app.UseSwagger(o => o.RouteTemplate = "openapi/{documentName}.json")
            .UseSwaggerUI(o => o.SwaggerEndpoint("/openapi/v1.json", "Networking"));
}
