namespace Networking.Api.Postgres;

/// <summary>From a locked folder, in whatever state it was left, to one that holds data and no running server.</summary>
internal static class ServerPreparation
{
    /// <summary>Makes the data at the first start.</summary>
    public static async Task<ServerControl> RunAsync(
        ServerPlace place,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var (folder, account) = place;
        var control = await SettleAsync(place, options, ct);
        if (!folder.HasData)
        {
            PasswordFile.Create(folder);
            await account.TakeOverAsync(folder, ct);
            var made = await control.InitialiseAsync(options.Settings.GetValueOrDefault("fsync") is not "off", ct);
            return made.Succeeded
                ? control
                : throw new DatabaseUnavailableException(ServerFailure.Explain(made.Output, folder, options.Port));
        }
        return control;
    }

    /// <summary>Afterwards no server runs, and all in the folder belongs to the server's user.</summary>
    public static async Task<ServerControl> SettleAsync(
        ServerPlace place,
        EmbeddedPostgresOptions options,
        CancellationToken ct
    )
    {
        var binaries = await SharedBinaries.ReachableByAsync(place, ServerBinaries.Find(options.BinariesFolder), ct);
        var control = new ServerControl(place.Folder, binaries, place.Account);
        await place.Account.TakeOverAsync(place.Folder, ct);
        await OrphanedServer.SettleAsync(place.Folder, control, ct);
        return control;
    }
}
