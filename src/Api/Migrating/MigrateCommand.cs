using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Migrating;

/// <summary>The subcommand <c>migrate</c>: the deploy's step before the first node of a new build (docs/operations/migrations.md).</summary>
public static class MigrateCommand
{
    private const string Usage = "Usage: migrate [--check]";

    /// <param name="args">Without the subcommand's name.</param>
    /// <returns>0 the database has the schema of this build; 1 it has not, or there is no database; 2 usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["--check"]))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        return await StartFailure.RunAsync(() => Run(onlyCheck: args.Length > 0, CancellationToken.None));
    }

    private static async Task<int> Run(bool onlyCheck, CancellationToken ct)
    {
        var host = CommandServices.Settings();
        await using var database = await DatabaseLocator.AttachAsync(
            host.Configuration,
            host.Environment.ContentRootPath,
            ct
        );
        Console.WriteLine(database.Description);
        await using var services = CommandServices.Build(host.Configuration, host.Environment, database.Access);
        var owner =
            database.Access.Owner
            ?? throw new DatabaseUnavailableException(
                $"ConnectionStrings:{DatabaseLocator.OwnerName} is not set: only the owner migrates."
            );
        var version = services.GetRequiredService<SchemaVersion>().Version();
        if (await SchemaVersion.IsApplied(version, owner, ct))
        {
            Console.WriteLine($"The database has the schema of this build ({version[..12]}).");
            return 0;
        }

        if (onlyCheck)
        {
            Console.WriteLine($"The database does not have the schema of this build ({version[..12]}).");
            return 1;
        }

        await services.GetRequiredService<DatabaseMigration>().RunAsync(version, ct);
        Console.WriteLine($"The database was brought to the schema of this build ({version[..12]}).");
        return 0;
    }
}
