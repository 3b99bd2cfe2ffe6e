using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>
/// Which fields must come and always come: those of the constructor's parameters that have no default. It is what the
/// serializer holds requests to, and answers name all their fields; generated clients need no guesses then.
/// </summary>
internal sealed class RequiredInDocument : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        // A tree of JSON has a constructor too, but no shape.
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } fields } record || Is<JsonNode>(context.Type))
            return;
        var constructor = context.Type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        var needed = constructor?.GetParameters().Where(p => !p.HasDefaultValue).Select(p => p.Name) ?? [];
        record.Required = fields.Keys.Intersect(needed.OfType<string>(), StringComparer.OrdinalIgnoreCase).ToHashSet();
    }

    private static bool Is<T>(Type type) => typeof(T).IsAssignableFrom(type);
}
