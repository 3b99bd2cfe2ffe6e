using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

/// <summary>
/// An invited person takes the account. Three steps, each of which may be done already: the account, the
/// <see cref="AcceptInvitation"/> command with an id that follows from the invitation, the used-up mark. A crash in
/// between leaves the invitation good; who comes again with the same password goes on, with another is refused.
/// </summary>
internal sealed class Acceptance(
    InvitationStore invitations,
    Accounts accounts,
    OidcLogins logins,
    IMessageBus bus,
    TimeProvider clock
)
{
    public async Task<AcceptanceAnswer> Accept(string token, string displayName, string password, CancellationToken ct)
    {
        if (await invitations.Find(token, ct) is not { } invitation)
            return AcceptanceAnswer.Unknown;
        if (Over(invitation) is { } over)
            return over;
        var user = await accounts.Find(invitation.MemberId) ?? await Open(invitation, displayName, password, ct);
        if (user is null)
            return AcceptanceAnswer.EmailTaken;
        if (!await accounts.IsRight(user, password))
            return AcceptanceAnswer.Used;
        return await Decide(invitation, displayName, ct);
    }

    /// <summary>By somebody whom an issuer knows; the link takes the place of the password.</summary>
    public async Task<AcceptanceAnswer> Accept(
        string token,
        string displayName,
        OidcProvider provider,
        string subject,
        CancellationToken ct
    )
    {
        if (
            await invitations.Find(token, ct) is not { } invitation
            || !provider.Covers(invitation.Network, invitation.OrganisationId)
        )
            return AcceptanceAnswer.Unknown;
        if (Over(invitation) is { } over)
            return over;
        if (await logins.Find(provider.Issuer, subject, ct) is { } other && other != invitation.MemberId)
            return AcceptanceAnswer.LinkedElsewhere;
        var user = await accounts.Find(invitation.MemberId) ?? await Open(invitation, displayName, null, ct);
        if (user is null)
            return AcceptanceAnswer.EmailTaken;
        if (user.PasswordHash is not null || !await logins.Link(user.Id, provider.Issuer, subject, ct))
            return AcceptanceAnswer.Used;
        return await Decide(invitation, displayName, ct);
    }

    private static AcceptanceAnswer? Over(Invitation invitation) =>
        invitation.Used ? AcceptanceAnswer.Used
        : invitation.Expired ? AcceptanceAnswer.Expired
        : null;

    private async Task<AcceptanceAnswer> Decide(Invitation invitation, string displayName, CancellationToken ct)
    {
        var outcome = await bus.InvokeAsync<Outcome>(Command(invitation, displayName), ct);
        if (outcome is Refused)
            await accounts.Remove(invitation.MemberId, ct);
        if (outcome is Accepted)
            await invitations.UseUp(invitation.MemberId, ct);
        return new(AcceptanceResult.Decided, outcome);
    }

    private Task<User?> Open(Invitation i, string displayName, string? password, CancellationToken ct) =>
        accounts.Open(User.Member(i.MemberId, i.Network, i.OrganisationId, i.Email, displayName), password, ct);

    private AcceptInvitation Command(Invitation i, string displayName)
    {
        var actor = new Actor(i.Network, i.MemberId, i.OrganisationId);
        var context = new CommandContext(DerivedId.CreatedBy(i.MemberId, "acceptance"), actor, clock.GetUtcNow());
        return new AcceptInvitation(actor.Seal(displayName)) { Context = context };
    }
}

internal enum AcceptanceResult
{
    Unknown,
    Used,
    Expired,
    EmailTaken,
    LinkedElsewhere,

    /// <summary>The command's outcome tells.</summary>
    Decided,
}

internal sealed record AcceptanceAnswer(AcceptanceResult Result, Outcome? Outcome = null)
{
    public static readonly AcceptanceAnswer Unknown = new(AcceptanceResult.Unknown);
    public static readonly AcceptanceAnswer Used = new(AcceptanceResult.Used);
    public static readonly AcceptanceAnswer Expired = new(AcceptanceResult.Expired);
    public static readonly AcceptanceAnswer EmailTaken = new(AcceptanceResult.EmailTaken);
    public static readonly AcceptanceAnswer LinkedElsewhere = new(AcceptanceResult.LinkedElsewhere);
}
