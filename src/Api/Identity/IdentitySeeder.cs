using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>Accounts without invitations: the operator, and the people of a demo network.</summary>
public sealed class IdentitySeeder(IdentityContext context, UserManager<User> users)
{
    /// <summary>For <see cref="NewUser.PasswordHash"/>: hashing is slow on purpose, so a crowd may share one.</summary>
    public string HashPassword(string password) => users.PasswordHasher.HashPassword(new(), password);

    /// <summary>Makes the operator unless the address has an account; an existing password is left alone.</summary>
    /// <returns>The operator's id.</returns>
    /// <exception cref="InvalidOperationException">The address belongs to a member.</exception>
    public async Task<Guid> EnsureOperatorAsync(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is { } existing)
            return existing.IsOperator
                ? existing.Id
                : throw new InvalidOperationException("The operator's address belongs to a member.");
        var user = Complete(User.Operator(Guid.NewGuid(), email), HashPassword(password));
        context.Add(user);
        try
        {
            await context.SaveChangesAsync();
            return user.Id;
        }
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another node, starting at the same time.
            context.ChangeTracker.Clear();
            return await EnsureOperatorAsync(email, password);
        }
    }

    /// <summary>Makes accounts for members that the log knows already; those that exist are left alone.</summary>
    public async Task CreateMembersAsync(IEnumerable<NewUser> people)
    {
        var wanted = people.ToArray();
        var ids = wanted.Select(p => p.MemberId).ToArray();
        var known = await context.Users.Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToHashSetAsync();
        context.AddRange(
            wanted
                .Where(p => !known.Contains(p.MemberId))
                .Select(p =>
                    Complete(
                        User.Member(p.MemberId, p.Network, p.OrganisationId, p.Email, p.DisplayName),
                        p.PasswordHash
                    )
                )
        );
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    private User Complete(User user, string passwordHash)
    {
        user.PasswordHash = passwordHash;
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.NormalizedEmail = users.NormalizeEmail(user.Email);
        user.NormalizedUserName = users.NormalizeName(user.UserName);
        return user;
    }
}

/// <param name="PasswordHash">From <see cref="IdentitySeeder.HashPassword"/>.</param>
public sealed record NewUser(
    Guid MemberId,
    string Network,
    Guid OrganisationId,
    string Email,
    string DisplayName,
    string PasswordHash
)
{
    public override string ToString() => $"{nameof(NewUser)} {MemberId}";
}
