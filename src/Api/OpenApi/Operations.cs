using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Networking.Api.Http;
using Networking.Api.Identity;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Networking.Api.OpenApi;

/// <summary>What an endpoint's metadata says of itself.</summary>
internal static class Operations
{
    public static string Policy(this OperationFilterContext context) =>
        context.Metadata<IAuthorizeData>().LastOrDefault(a => a.Policy is not null)?.Policy ?? Policies.Member;

    public static bool IsOpen(this OperationFilterContext context) => context.Policy() == Policies.Anonymous;

    public static IEnumerable<T> Metadata<T>(this OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<T>();

    /// <summary>Whether it changes something.</summary>
    public static bool IsUnsafe(this OperationFilterContext context) =>
        !HttpMethods.IsGet(context.ApiDescription.HttpMethod!);

    /// <summary>Whether it is a command, with <c>Idempotency-Key</c> and position.</summary>
    public static bool IsCommand(this OperationFilterContext context) =>
        context.MethodInfo.GetParameters().Any(p => p.ParameterType == typeof(Intake));

    public static string[] ReadModels(this OperationFilterContext context) =>
        [.. context.Metadata<ReadsModel>().Select(r => r.Name).Distinct()];

    public static Type? BodyType(this ApiDescription api) =>
        api.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body)?.Type;
}
