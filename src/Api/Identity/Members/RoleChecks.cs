using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Domain;

namespace Networking.Api.Identity;

internal static class RoleChecks
{
    public static Checks Roles(this Checks checks, string field, ImmutableArray<Role> roles) =>
        checks
            .That(field, roles is { IsDefault: false, Length: > 0 }, "is required")
            .That(field, roles.IsDefault || roles.Length <= Enum.GetValues<Role>().Length, "has too many entries");
}
