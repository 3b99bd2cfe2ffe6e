using Networking.Api.Identity;

namespace Networking.Api.Limits;

/// <summary>
/// How many requests a member, an organisation and an address may send (T19), on each node. The narrow bucket comes
/// first: what it refuses takes nothing from the wider ones, so that nobody can empty them for others. Strangers share an
/// address's second bucket, and leave those who are signed in behind it theirs.
/// </summary>
internal sealed class RequestLimits(IConfiguration configuration) : IDisposable
{
    private static readonly Limit Member = new(PerSecond: 50, Burst: 500);
    private static readonly Limit Organisation = new(PerSecond: 500, Burst: 3_000);
    private static readonly Limit Address = new(PerSecond: 500, Burst: 3_000);
    private static readonly Limit Anonymous = new(PerSecond: 50, Burst: 500);

    private readonly Buckets<Guid> _members = new(Limit.Read(configuration, nameof(Member), Member));
    private readonly Buckets<Guid> _organisations = new(Limit.Read(configuration, nameof(Organisation), Organisation));
    private readonly Buckets<Neighbourhood> _addresses = new(Limit.Read(configuration, nameof(Address), Address));
    private readonly Buckets<Neighbourhood> _strangers = new(Limit.Read(configuration, nameof(Anonymous), Anonymous));

    public bool Enabled { get; } = configuration.GetValue("Limits:Enabled", true);

    /// <returns>Null when the request may go on; else how long to wait.</returns>
    public TimeSpan? Take(HttpContext context)
    {
        // Without an address it comes from inside the process: no network, no crowd.
        var from = context.Connection.RemoteIpAddress;
        if (context.MemberSession() is not { } session)
            return from is null ? null : _strangers.Take(Neighbourhood.Of(from));
        return _members.Take(session.Actor.MemberId)
            ?? (session.IsOperator ? null : _organisations.Take(session.Actor.OrganisationId))
            ?? (from is null ? null : _addresses.Take(Neighbourhood.Of(from)));
    }

    public void Dispose()
    {
        _members.Dispose();
        _organisations.Dispose();
        _addresses.Dispose();
        _strangers.Dispose();
    }
}
