using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Networking.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>An example of what goes in and of what comes back: the endpoint's own, else one made from the type.</summary>
internal sealed class ExamplesInDocument : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.BodyType() is { } body && operation.RequestBody?.Content is { } contents)
        {
            foreach (var other in contents.Keys.Where(k => k != "application/json").ToArray())
                contents.Remove(other);
            foreach (var content in contents.Values.OfType<OpenApiMediaType>())
                content.Example = Own(context) ?? Examples.Of(body);
        }

        foreach (var answer in context.ApiDescription.SupportedResponseTypes)
        {
            var status = answer.StatusCode.ToString(CultureInfo.InvariantCulture);
            if (answer.Type is not { } type || type == typeof(void) || !status.StartsWith('2'))
                continue;
            foreach (var content in operation.Responses![status].Content?.Values.OfType<OpenApiMediaType>() ?? [])
                content.Example = Examples.Of(type);
        }
    }

    private static JsonNode? Own(OperationFilterContext context) =>
        context.Metadata<RequestExample>().LastOrDefault() is { } own ? JsonNode.Parse(own.Json) : null;
}
