namespace Networking.Api.Http;

/// <summary>The request itself is wrong: 400 with a code and, by field, what is wrong with it.</summary>
public sealed class InvalidRequestException(
    string code,
    string detail,
    IReadOnlyDictionary<string, string[]>? errors = null
) : Exception(detail)
{
    public string Code => code;

    public IReadOnlyDictionary<string, string[]>? Errors => errors;
}
