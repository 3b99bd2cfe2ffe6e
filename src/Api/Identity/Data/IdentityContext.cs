using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Networking.Api.Identity;

/// <summary>Who can sign in, and what signing in needs. Its own schema; nothing here is in the event log.</summary>
public sealed class IdentityContext(DbContextOptions<IdentityContext> options)
    : IdentityUserContext<User, Guid>(options)
{
    public const string Schema = "identity";

    /// <summary>One address, one user on this server; the name of the rule in PostgreSQL.</summary>
    public const string UniqueEmail = "ux_users_email";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<User>(user =>
        {
            user.ToTable("users");
            user.HasIndex(u => u.NormalizedEmail).IsUnique().HasDatabaseName(UniqueEmail);
            user.HasIndex(u => u.NormalizedUserName).IsUnique().HasDatabaseName("ux_users_user_name");
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>(DescribePasskeys);
        builder.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions").HasKey(s => s.Id);
            session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
            session.HasIndex(s => s.ExpiresAt);
        });
        builder.Entity<InvitationRow>(invitation =>
        {
            invitation.ToTable("invitations").HasKey(i => i.Hash);
            invitation.HasIndex(i => i.MemberId);
        });
        builder.Entity<SignInAttemptsRow>().ToTable("sign_in_attempts").HasKey(a => a.AddressHash);
        builder.Entity<UsedChallengeRow>().ToTable("used_challenges").HasKey(c => c.Id);
        builder.Entity<ProtectionKeyRow>().ToTable("protection_keys").HasKey(k => k.Name);
        builder.UseSnakeCaseColumns();
    }

    // The table of Identity's schema version 3, without its other changes: it shortens the keys of logins and tokens,
    // and an issuer's name may be longer than that.
    private static void DescribePasskeys(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("user_passkeys").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        passkey.OwnsOne(p => p.Data).ToJson("data");
    }
}
