using Networking.Api.Http;
using Networking.Api.Identity;

namespace Networking.Api.Limits;

/// <summary>How often a member may look into the directory of organisations: who would copy all of it takes long (T18).</summary>
internal sealed class DirectoryLimit(IConfiguration configuration) : IEndpointFilter, IDisposable
{
    private static readonly Limit Directory = new(PerSecond: 1, Burst: 60);
    private readonly bool _enabled = configuration.GetValue("Limits:Enabled", true);
    private readonly Buckets<Guid> _members = new(Limit.Read(configuration, nameof(Directory), Directory));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        _enabled && _members.Take(context.HttpContext.Actor().MemberId) is { } wait
            ? Problem.TooMany("too_many_requests", wait)
            : await next(context);

    public void Dispose() => _members.Dispose();
}
