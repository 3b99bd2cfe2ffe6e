namespace Networking.Api.Import.Reading.Files;

/// <summary>A file to read, or a place that is not read.</summary>
/// <param name="Location">The name to report: relative to the folder that is read.</param>
/// <param name="Path">Full path; null if left out.</param>
/// <param name="Problem">Why it is left out; null if it is not.</param>
internal sealed record SourceFile(string Location, string? Path, Skipped? Problem);

/// <summary>Lists a file, or a folder with all below it, in ordinal order of names.</summary>
internal static class SourceFiles
{
    public static IEnumerable<SourceFile> Under(string path)
    {
        if (File.Exists(path))
            return [new SourceFile(Path.GetFileName(path), path, null)];
        if (!Directory.Exists(path))
            throw new FileNotFoundException($"There is nothing at '{path}'.", path);
        return Walk(new DirectoryInfo(path), "");
    }

    /// <summary>Bytes of all files together, as they lie on the disk.</summary>
    public static long SizeOf(string path) =>
        Under(path).Where(file => file.Path is not null).Sum(file => new FileInfo(file.Path!).Length);

    /// <param name="bytes">Is told of each piece that is read.</param>
    public static Stream Open(string path, IProgress<long>? bytes = null) =>
        bytes is null ? OpenFile(path) : new CountedStream(OpenFile(path), bytes);

    /// <summary>The file itself, for what is not read from its beginning to its end.</summary>
    public static FileStream OpenFile(string path) =>
        new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 64 * 1024,
            }
        );

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder, string prefix)
    {
        if (!TryList(folder, out var items, out var error))
        {
            yield return Refused(prefix.TrimEnd('/'), Reasons.Unreadable, error);
            yield break;
        }
        foreach (var item in items)
        {
            var location = prefix + item.Name;
            // A link may lead out of the folder, or in a circle.
            if (item.LinkTarget is not null)
                yield return Refused(location, Reasons.NotARegularFile, "a symbolic link");
            else if (item is DirectoryInfo inner)
                foreach (var file in Walk(inner, location + "/"))
                    yield return file;
            else
                yield return new SourceFile(location, item.FullName, null);
        }
    }

    private static bool TryList(DirectoryInfo folder, out FileSystemInfo[] items, out string error)
    {
        (items, error) = ([], "");
        try
        {
            items = folder.GetFileSystemInfos();
            Array.Sort(items, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            error = x.Message;
        }
        return error.Length == 0;
    }

    private static SourceFile Refused(string location, string reason, string detail) =>
        new(location, null, new Skipped(location, reason, detail));
}
