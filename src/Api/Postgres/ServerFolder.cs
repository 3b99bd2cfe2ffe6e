using System.Runtime.Versioning;

namespace Networking.Api.Postgres;

/// <summary>The names inside a data folder. All of it belongs to the user that the server runs as.</summary>
internal sealed record ServerFolder(string Root)
{
    public string Data => Path.Combine(Root, "data");

    /// <summary>initdb works here; the folder becomes <see cref="Data"/> only when it is whole.</summary>
    public string NewData => Path.Combine(Root, "data.new");
    public string Password => Path.Combine(Root, "password");
    public string Lock => Path.Combine(Root, "lock");
    public string HostPid => Path.Combine(Root, "host.pid");
    public string Log => Path.Combine(Root, "server.log");

    /// <summary>Copies of the programs, where the server's user cannot reach the original.</summary>
    public string Programs => Path.Combine(Root, "programs");
    public string PidFile => Path.Combine(Data, "postmaster.pid");
    public string Settings => Path.Combine(Data, "postgresql.conf");
    public bool HasData => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>The folder itself if it is there, else the nearest above it.</summary>
    public string NearestExisting()
    {
        var at = Root;
        while (!Directory.Exists(at))
        {
            at = Path.GetDirectoryName(at)!;
        }
        return at;
    }

    /// <summary>The nearest folder above that is there already.</summary>
    public string NearestParent() => new ServerFolder(Path.GetDirectoryName(Root) ?? Root).NearestExisting();

    /// <summary>Something in the folder that no server put there; null when there is nothing.</summary>
    public string? FindForeign()
    {
        string[] own =
        [
            Data,
            NewData,
            Programs,
            Password,
            Lock,
            HostPid,
            Log,
            $"{Log}.old",
            Path.Combine(Root, "lost+found"),
        ];
        return Directory.Exists(Root)
            ? Directory.EnumerateFileSystemEntries(Root).Except(own, StringComparer.Ordinal).FirstOrDefault()
            : null;
    }

    /// <summary>No room for one more segment of PostgreSQL's write-ahead log, 16 MB.</summary>
    public bool IsDiskFull() => Directory.Exists(Root) && new DriveInfo(Root).AvailableFreeSpace < 16 << 20;

    /// <summary>Makes the folder: passable parents, itself for its owner alone.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Root);
            return;
        }
        MakePassable(Path.GetDirectoryName(Root)!);
        Directory.CreateDirectory(Root);
        File.SetUnixFileMode(Root, UnixModes.OwnerOnly);
    }

    [UnsupportedOSPlatform("windows")]
    private static void MakePassable(string folder)
    {
        if (!Directory.Exists(folder))
        {
            MakePassable(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder);
            // Set apart from making: the umask of a careful root would close the folder to the server's user.
            File.SetUnixFileMode(folder, UnixModes.Passable);
        }
    }
}

internal static class UnixModes
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public const UnixFileMode Passable =
        OwnerOnly
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    public const UnixFileMode Secret = UnixFileMode.UserRead | UnixFileMode.UserWrite;
}
