using Networking.Api.Limits;

namespace Networking.Api.Identity;

/// <summary>
/// A bucket of password attempts per client address, against stuffing many accounts (T19): each costs hashing time
/// too. Generous, since a whole company may sit behind one address.
/// </summary>
internal sealed class SignInThrottle : IEndpointFilter, IDisposable
{
    private const int PerMinute = 120;

    private readonly Buckets<Neighbourhood> _buckets = new(new(PerMinute / 60, PerMinute));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var address = context.HttpContext.Connection.RemoteIpAddress;
        if (address is null) // In-process: no network, no crowd.
            return await next(context);
        return _buckets.Take(Neighbourhood.Of(address)) is { } wait
            ? SignInProblems.TooMany(wait)
            : await next(context);
    }

    public void Dispose() => _buckets.Dispose();
}
