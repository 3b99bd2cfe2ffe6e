using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Networking.Application.Organisations;
using Networking.Domain.Organisations;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>Opens and closes the accounts behind members.</summary>
internal sealed class Accounts(
    IdentityContext context,
    UserManager<User> users,
    SessionStore sessions,
    OrganisationDirectory organisations
)
{
    public Task<User?> Find(Guid id) => users.FindByIdAsync(id.ToString());

    public Task<bool> IsRight(User user, string password) => users.CheckPasswordAsync(user, password);

    /// <summary>Makes the account, or finds the one that a twin of this request has just made.</summary>
    /// <param name="password">Null for somebody who signs in at another issuer.</param>
    /// <returns>Null when the address is another's.</returns>
    public async Task<User?> Open(User user, string? password, CancellationToken ct)
    {
        if (await Insert(user, password, ct) is { } opened)
            return opened;
        return await Free(user.Email!, ct) ? await Insert(user, password, ct) : null;
    }

    /// <summary>Undoes <see cref="Open"/>.</summary>
    public Task Remove(Guid id, CancellationToken ct) => context.Users.Where(u => u.Id == id).ExecuteDeleteAsync(ct);

    /// <summary>
    /// Ends every session and forgets password, address (which is free for another account then), second factor, passkeys
    /// and links to other issuers. The stamp keeps out who is signing in at this moment.
    /// </summary>
    public async Task Close(Guid id, CancellationToken ct)
    {
        await context
            .Users.Where(u => u.Id == id)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(x => x.PasswordHash, (string?)null)
                        .SetProperty(x => x.Email, (string?)null)
                        .SetProperty(x => x.NormalizedEmail, (string?)null)
                        .SetProperty(x => x.SecurityStamp, Guid.NewGuid().ToString())
                        .SetProperty(x => x.ConcurrencyStamp, Guid.NewGuid().ToString()),
                ct
            );
        await context.UserLogins.Where(l => l.UserId == id).ExecuteDeleteAsync(ct);
        await context.UserTokens.Where(t => t.UserId == id).ExecuteDeleteAsync(ct);
        await context.UserPasskeys.Where(p => p.UserId == id).ExecuteDeleteAsync(ct);
        await sessions.EndAllOf(id, ct);
    }

    private async Task<User?> Insert(User user, string? password, CancellationToken ct)
    {
        user.PasswordHash = password is null ? null : users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.NormalizedEmail = users.NormalizeEmail(user.Email);
        user.NormalizedUserName = users.NormalizeName(user.UserName);
        context.Users.Add(user);
        try
        {
            await context.SaveChangesAsync(ct);
            return user;
        }
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            context.ChangeTracker.Clear();
            return await Find(user.Id);
        }
    }

    // A crash between a deactivation and Close leaves the address taken by nobody.
    private async Task<bool> Free(string email, CancellationToken ct)
    {
        if (
            await users.FindByEmailAsync(email)
            is not { Network: { } network, OrganisationId: { } organisationId } holder
        )
            return false;
        var member = (await organisations.Find(network, organisationId))?.Members.GetValueOrDefault(holder.Id);
        if (member?.Status != MemberStatus.Deactivated)
            return false;
        context.ChangeTracker.Clear();
        await Close(holder.Id, ct);
        return true;
    }
}
