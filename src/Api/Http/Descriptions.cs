namespace Networking.Api.Http;

internal static class Descriptions
{
    /// <summary>What the OpenAPI document says of an operation: its name, what it does, and the problems it may answer.</summary>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint,
        string tag,
        string name,
        string summary,
        string description,
        params ReadOnlySpan<int> problems
    )
    {
        endpoint.WithTags(tag).WithName(name).WithSummary(summary).WithDescription(description);
        foreach (var status in problems)
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
