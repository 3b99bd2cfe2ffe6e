namespace Networking.Api.OpenApi;

/// <summary>Problem details (RFC 9457).</summary>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">What happened, for people.</param>
/// <param name="Code">What happened, for programs: it never changes.</param>
/// <param name="Errors">Of an invalid request: what is wrong, by field.</param>
internal sealed record ProblemAnswer(
    string Title,
    int Status,
    string Detail,
    string Code,
    IReadOnlyDictionary<string, string[]>? Errors = null
);
