namespace Networking.Api.Postgres;

/// <summary>Who the server runs as. PostgreSQL refuses root, so a host that is root picks another user.</summary>
/// <param name="User">Null: the host's own user.</param>
internal sealed record ServerAccount(string? User)
{
    private static readonly string[] WellKnown = ["postgres", "nobody"];

    /// <summary>The configured user, else who owns the folder (a clone in somebody's home), else a well-known one.</summary>
    public static async Task<ServerAccount> ChooseAsync(
        EmbeddedPostgresOptions options,
        ServerFolder folder,
        CancellationToken ct
    )
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new((string?)null);
        }
        if (options.User is { } configured)
        {
            return await IsUsableAsync(configured, ct)
                ? new ServerAccount(configured)
                : throw new DatabaseUnavailableException(
                    $"Postgres:User is '{configured}'; no such user, or it is root."
                );
        }
        foreach (var candidate in WellKnown.Prepend(await OwnerAsync(folder.NearestExisting(), ct)))
        {
            if (await IsUsableAsync(candidate, ct))
            {
                return new(candidate);
            }
        }
        throw new DatabaseUnavailableException(
            "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody'. Set Postgres:User to another user."
        );
    }

    /// <summary>Whether the user can enter a folder: asked from the system, by trying.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken ct) =>
        User is null || (await Tool.RunAsync("/bin/sh", ["-c", "cd \"$0\"", folder], User, ct)).Succeeded;

    /// <summary>Gives the folder and all in it to the user.</summary>
    public async Task TakeOverAsync(ServerFolder folder, CancellationToken ct)
    {
        if (User is not null && !(await Tool.RunAsync("chown", ["-R", User, folder.Root], ct: ct)).Succeeded)
        {
            throw new DatabaseUnavailableException(
                $"The folder {folder.Root} cannot be given to user '{User}' (chown failed)."
            );
        }
    }

    private static async Task<bool> IsUsableAsync(string user, CancellationToken ct) =>
        await Tool.RunAsync("id", ["-u", user], ct: ct) is { Succeeded: true, Output: not "0" };

    private static async Task<string> OwnerAsync(string folder, CancellationToken ct)
    {
        var listing = await Tool.RunAsync("ls", ["-ld", folder], ct: ct);
        return listing.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "";
    }
}
