namespace Networking.Api.Postgres;

/// <summary>The folder that a server lives in and the user that it runs as.</summary>
internal sealed record ServerPlace(ServerFolder Folder, ServerAccount Account)
{
    /// <summary>The wanted folder; the fallback where the server's user cannot get there, or has once not been able to.</summary>
    public static async Task<ServerPlace> ChooseAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var wanted = await AtAsync(options.DataFolder, options, ct);
        if (wanted.Account.User is null)
        {
            return wanted;
        }
        var fallback = options.FallbackFolder is { } folder ? await AtAsync(folder, options, ct) : null;
        if (fallback is { Folder.HasData: true } && !wanted.Folder.HasData)
        {
            return fallback;
        }
        if (await wanted.Account.CanEnterAsync(wanted.Folder.NearestParent(), ct))
        {
            return wanted;
        }
        return fallback ?? throw new DatabaseUnavailableException(ServerTrouble.Closed(wanted));
    }

    /// <summary>Makes the folder and takes its lock; null when another process has it.</summary>
    public FolderLock? TryLock()
    {
        if (Folder.FindForeign() is { } foreign)
        {
            // It becomes the server's own, with all in it: that must not happen to somebody's files.
            throw new DatabaseUnavailableException(
                $"{Folder.Root} holds something else ({foreign}). Set Postgres:DataFolder to a folder that is empty or new."
            );
        }
        Folder.Create();
        return FolderLock.TryTake(Folder);
    }

    private static async Task<ServerPlace> AtAsync(string root, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = new ServerFolder(Path.GetFullPath(root));
        return new(folder, await ServerAccount.ChooseAsync(options, folder, ct));
    }
}
