namespace Networking.Api.Import.Reading.Files;

/// <summary>What an archive calls its entries.</summary>
internal static class EntryName
{
    /// <summary>For the report.</summary>
    public const string Unsafe = "the name leads out of the archive";

    // Harmless here, as nothing is unpacked; but an archive with such a name was made to do harm.
    public static bool IsUnsafe(string name) =>
        name is ['/', ..] or ['\\', ..] or [_, ':', ..] || name.Contains('\0') || name.Split('/', '\\').Contains("..");
}
