using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Networking.Api.Http;

namespace Networking.Api.Tests;

/// <summary>A route as the host knows it.</summary>
/// <param name="Name">As in the contract: <c>GET /api/threads/{id}</c>.</param>
/// <param name="Writes">Takes an <c>Idempotency-Key</c>.</param>
/// <param name="Reads">Takes <c>atLeast</c>.</param>
/// <param name="IsDescribed">False for what is no operation: the way from the bare address to the contract.</param>
internal sealed record Route(
    string Name,
    HttpMethod Method,
    string Path,
    string Policy,
    Type? Body,
    bool Writes,
    bool Reads,
    bool IsDescribed
);

internal static partial class AppRoutes
{
    /// <summary>Every route but the hub's, which is no operation.</summary>
    public static List<Route> Of(NetworkingFixture fixture) =>
        [
            .. from endpoint in fixture.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<HubMetadata>() is null
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            let path = Constraint().Replace(endpoint.RoutePattern.RawText!, "")
            let parameters = endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()!.GetParameters()
            select new Route(
                $"{method} {path}",
                new HttpMethod(method),
                path,
                endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()[^1].Policy!,
                endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()?.RequestType,
                parameters.Any(p => p.ParameterType == typeof(Intake)),
                endpoint.Metadata.GetMetadata<ReadsModel>() is not null,
                endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null
            ),
        ];

    [GeneratedRegex(":[a-z]+(?=})", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Constraint();
}
