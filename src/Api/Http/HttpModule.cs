using System.Text.Json;
using System.Text.Json.Serialization;

namespace Networking.Api.Http;

/// <summary>The conventions of every endpoint: strict JSON, checked bodies, problem details.</summary>
public static class HttpModule
{
    private const int MaxDepth = 32;

    public static IServiceCollection AddNetworkingHttp(this IServiceCollection services) =>
        services
            .AddExceptionHandler<ProblemHandler>()
            .AddProblemDetails()
            .AddServerLimits()
            .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(o => Configure(o.SerializerOptions));

    /// <summary>Unknown fields, duplicate keys, missing or null values where one is required: 400 (T17, T23).</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.MaxDepth = MaxDepth;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>All endpoints hang below this group: bodies are checked before they run.</summary>
    public static RouteGroupBuilder MapChecked(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("")
            .AddEndpointFilter(
                (context, next) =>
                {
                    foreach (var body in context.Arguments.OfType<IChecked>())
                    {
                        var checks = new Checks();
                        body.Check(checks);
                        checks.ThrowIfWrong();
                    }

                    return next(context);
                }
            );
}
