using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Networking.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>The refusals of an operation: one answer a status, with its codes.</summary>
internal sealed class ProblemsInDocument : IOperationFilter, IDocumentFilter
{
    public const string Codes = "x-codes";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemAnswer), context.SchemaRepository);
        operation.Responses ??= [];
        foreach (var old in operation.Responses.Keys.Where(k => !k.StartsWith('2')).ToArray())
            operation.Responses.Remove(old);
        var codes = Common(context).Concat(context.Metadata<Refusals>().SelectMany(r => r.Codes)).Distinct();
        foreach (var status in codes.GroupBy(c => ProblemCodes.Status[c]).OrderBy(g => g.Key))
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = Answer(
                status.Key,
                [.. status],
                schema
            );
    }

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components?.Schemas?.Remove(nameof(ProblemDetails));
    }

    private static OpenApiResponse Answer(int status, string[] codes, IOpenApiSchema schema)
    {
        var example = new JsonObject
        {
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = "What happened, for people.",
            ["code"] = codes[0],
        };
        if (codes[0] == "invalid_input")
            example["errors"] = new JsonObject { ["subject"] = new JsonArray("is required") };
        return new OpenApiResponse
        {
            Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", codes.Select(c => $"`{c}`"))}",
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.ContentType] = new OpenApiMediaType { Schema = schema, Example = example },
            },
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                [Codes] = new JsonNodeExtension(new JsonArray([.. codes.Select(c => JsonValue.Create(c))])),
            },
        };
    }

    /// <summary>What any request of this kind may be answered.</summary>
    private static IEnumerable<string> Common(OperationFilterContext context)
    {
        if (context.ApiDescription.BodyType() is not null)
            foreach (var code in (string[])["invalid_input", "invalid_json", "too_large", "unsupported_media_type"])
                yield return code;
        yield return "invalid_request";
        if (context.IsCommand())
            foreach (var code in (string[])["invalid_idempotency_key", "idempotency_key_reused", "busy"])
                yield return code;
        if (context.ReadModels().Length > 0)
            foreach (var code in (string[])["invalid_position", "not_there_yet"])
                yield return code;
        if (!context.IsOpen())
            foreach (var code in (string[])["unauthenticated", "forbidden"])
                yield return code;
        if (context.IsUnsafe())
            foreach (var code in (string[])["cross_site_request", "csrf_header_missing"])
                yield return code;
        yield return "too_many_requests";
        yield return "database_away";
        yield return "took_too_long";
    }
}
