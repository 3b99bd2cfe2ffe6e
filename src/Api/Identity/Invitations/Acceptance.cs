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
internal sealed class Acceptance(InvitationStore invitations, Accounts accounts, IMessageBus bus, TimeProvider clock)
{
    public async Task<AcceptanceAnswer> Accept(string token, string displayName, string password, CancellationToken ct)
    {
        if (await invitations.Find(token, ct) is not { } invitation)
            return AcceptanceAnswer.Unknown;
        if (invitation.Used)
            return AcceptanceAnswer.Used;
        if (invitation.Expired)
            return AcceptanceAnswer.Expired;
        var user = await accounts.Find(invitation.MemberId) ?? await Open(invitation, displayName, password, ct);
        if (user is null)
            return AcceptanceAnswer.EmailTaken;
        if (!await accounts.IsRight(user, password))
            return AcceptanceAnswer.Used;
        var outcome = await bus.InvokeAsync<Outcome>(Command(invitation, displayName), ct);
        if (outcome is Refused)
            await accounts.Remove(invitation.MemberId, ct);
        if (outcome is Accepted)
            await invitations.UseUp(invitation.MemberId, ct);
        return new(AcceptanceResult.Decided, outcome);
    }

    private Task<User?> Open(Invitation i, string displayName, string password, CancellationToken ct) =>
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

    /// <summary>The command's outcome tells.</summary>
    Decided,
}

internal sealed record AcceptanceAnswer(AcceptanceResult Result, Outcome? Outcome = null)
{
    public static readonly AcceptanceAnswer Unknown = new(AcceptanceResult.Unknown);
    public static readonly AcceptanceAnswer Used = new(AcceptanceResult.Used);
    public static readonly AcceptanceAnswer Expired = new(AcceptanceResult.Expired);
    public static readonly AcceptanceAnswer EmailTaken = new(AcceptanceResult.EmailTaken);
}
