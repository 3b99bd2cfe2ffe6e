using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Networking.Api.Identity;

/// <summary>
/// For <c>dotnet ef migrations add</c>, which needs no database. The tool wants the package
/// <c>Microsoft.EntityFrameworkCore.Design</c> in its start-up project; ours cannot hold it (ADR 0005), so a scratch
/// project that references this one takes that part.
/// </summary>
internal sealed class IdentityContextFactory : IDesignTimeDbContextFactory<IdentityContext>
{
    public IdentityContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IdentityContext>().UseIdentityTables("Host=nowhere").Options);
}
