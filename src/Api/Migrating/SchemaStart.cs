using Networking.Api.Postgres;

namespace Networking.Api.Migrating;

/// <summary>
/// Before anything else of the host starts. In Development the schema is brought up to date; elsewhere that is a step of
/// the deploy (<c>migrate</c>), and a host whose schema is missing says so and ends. Nor does it serve as a role that
/// could look over the wall.
/// </summary>
internal sealed class SchemaStart(
    DatabaseAccess access,
    DatabaseMigration migration,
    SchemaVersion schema,
    IHostEnvironment environment
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (access.HasKnownPasswords && !environment.IsDevelopment())
            throw new DatabaseUnavailableException(DatabaseAccess.NoSecret);
        var version = schema.Version();
        var applied = await SchemaVersion.IsApplied(version, access.Daemon, cancellationToken);
        if (!applied && environment.IsDevelopment() && access.Owner is not null)
        {
            await migration.RunAsync(version, cancellationToken);
            applied = true;
        }

        foreach (var (connection, role) in access.Serving)
            await RoleCheck.EnsureAsync(connection, role, cancellationToken);
        if (!applied)
            throw new DatabaseUnavailableException(
                "The database does not have the schema of this build. Run `Networking.Api migrate` first (docs/operations/migrations.md)."
            );
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
