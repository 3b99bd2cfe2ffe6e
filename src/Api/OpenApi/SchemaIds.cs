namespace Networking.Api.OpenApi;

/// <summary>
/// Names of schemas that stay when code moves: <c>SendMessageEndpoint.Request</c> is <c>SendMessageRequest</c>,
/// <c>Page&lt;MemberView&gt;</c> is <c>MemberViewPage</c>.
/// </summary>
internal static class SchemaIds
{
    private const string Endpoint = "Endpoint";

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner);
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(Of)) + type.Name[..type.Name.IndexOf('`')];
        if (type.DeclaringType is not { } owner)
            return type == typeof(ProblemAnswer) ? "Problem" : type.Name;
        var useCase = owner.Name.EndsWith(Endpoint, StringComparison.Ordinal)
            ? owner.Name[..^Endpoint.Length]
            : owner.Name;
        return useCase + (type.Name == "Body" ? "Request" : type.Name);
    }
}
