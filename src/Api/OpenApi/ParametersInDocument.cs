using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Networking.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>What every write and every read takes and gives besides its own parameters.</summary>
internal sealed class ParametersInDocument : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (ChoicesOf(parameter.Name!, context) is { } choices)
                parameter.Schema = choices;
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            parameter.Description ??= Meaning(parameter.Name);
        }

        if (context.IsCommand())
        {
            operation.Parameters.Add(Key);
            foreach (var (_, answer) in operation.Responses!.Where(r => r.Key.StartsWith('2')))
                ((OpenApiResponse)answer).Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    [Answers.PositionHeader] = Position,
                };
        }

        if (context.ReadModels() is { Length: > 0 } models)
            operation.Parameters.Add(AtLeast(models));
    }

    private static OpenApiSchema? ChoicesOf(string name, OperationFilterContext context)
    {
        var declared = context.ApiDescription.ParameterDescriptions.First(p => p.Name == name).ParameterDescriptor;
        var type = declared is null ? null : Nullable.GetUnderlyingType(declared.ParameterType);
        if (type is not { IsGenericType: true } || type.GetGenericTypeDefinition() != typeof(Named<>))
            return null;
        var names = Enum.GetNames(type.GetGenericArguments()[0]).Select(JsonNamingPolicy.CamelCase.ConvertName);
        return new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. names.Select(n => (JsonNode)JsonValue.Create(n))],
        };
    }

    private static OpenApiParameter Key =>
        new()
        {
            Name = Intake.KeyHeader,
            In = ParameterLocation.Header,
            Description = "Made by the client (version 7); a repeat with it, however late, gets the first answer.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        };

    private static OpenApiHeader Position =>
        new()
        {
            Description = "Where the network's log stands with this write in it, for a read's `atLeast`.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        };

    private static OpenApiParameter AtLeast(string[] models) =>
        new()
        {
            Name = ReadsAtLeast.Parameter,
            In = ParameterLocation.Query,
            Description =
                $"A position: waits up to 2 s until the read model ({string.Join(", ", models)}) has got there, else 503.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int64",
                Minimum = "0",
            },
        };

    private static string Meaning(string name) =>
        name.ToUpperInvariant() switch
        {
            "ID" => "The id of what the path names.",
            "EMOJI" => "One emoji, percent-encoded.",
            "CURSOR" => "The `next` of the page before; opaque.",
            "LIMIT" => "How many at most: 1 to 200.",
            "FROM" => "The first day, UTC.",
            "TO" => "The last day, UTC, included.",
            "ASOF" => "Leaves out everything after this day, UTC.",
            "Q" => "Text to look for, whatever its case.",
            "ATLEAST" => "A position of the log.",
            "BEFORE" => "Only what comes before this ordinal.",
            "AFTER" => "Only what comes after this one.",
            "TOKEN" => "As it came in the invitation.",
            "PROVIDER" => "As the operator has named it.",
            var other => $"Only with this {other.ToLowerInvariant()}.",
        };
}
