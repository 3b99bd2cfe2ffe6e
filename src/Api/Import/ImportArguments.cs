namespace Networking.Api.Import;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Report">File for the full list of what was skipped or noted; null for the default name.</param>
internal sealed record ImportArguments(ImportRequest Request, string? Report)
{
    public const string Usage = """
        Usage: import --format eml|jsonl|slack --network <id> [options] <path>

          --format <format>        eml: mails (files, folders, mbox, tar); jsonl: chats as JSON Lines;
                                   slack: the export of a workspace (ZIP archive, or unpacked to a folder)
          --network <id>           the network to import into
          --organisation <name>    organisation of people whom the source gives none (default: name of the path)
          --source <name>          name of a chat, to go on with it from another path (default: name of the path)
          --report <file>          where to list what was skipped and why (default: import-report-<time>.jsonl)

        The same import may be run again at any time: it goes on where it stopped and changes nothing that is there.
        """;

    private static readonly string[] Known = ["--format", "--network", "--organisation", "--source", "--report"];

    /// <exception cref="ImportUsageException">The arguments do not say what to import.</exception>
    public static ImportArguments Parse(string[] args)
    {
        var (options, paths) = Split(args);
        var format = Required(options, "--format") switch
        {
            "eml" => ImportFormat.Eml,
            "jsonl" => ImportFormat.Jsonl,
            "slack" => ImportFormat.Slack,
            var other => throw new ImportUsageException($"--format should be eml, jsonl or slack, not '{other}'."),
        };
        var network = Required(options, "--network");
        if (paths is not [var path])
            throw new ImportUsageException(paths.Count == 0 ? "The path is missing." : "There should be one path.");
        path = CallersFolder.Resolve(path);
        var name = NameOf(path);
        return new ImportArguments(
            new ImportRequest(
                format,
                network,
                path,
                options.GetValueOrDefault("--source", name),
                options.GetValueOrDefault("--organisation", name)
            ),
            options.TryGetValue("--report", out var report) ? CallersFolder.Resolve(report) : null
        );
    }

    private static (Dictionary<string, string>, List<string>) Split(string[] args)
    {
        var (options, paths) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                paths.Add(args[i]);
            else if (args[i].Split('=', 2) is [var name, var value] && Known.Contains(name))
                options[name] = value;
            else if (!Known.Contains(args[i]))
                throw new ImportUsageException($"There is no option '{args[i]}'.");
            else if (i + 1 == args.Length)
                throw new ImportUsageException($"{args[i]} needs a value.");
            else
                options[args[i]] = args[++i];
        }

        return options.FirstOrDefault(o => string.IsNullOrWhiteSpace(o.Value)) is { Key: { } empty }
            ? throw new ImportUsageException($"{empty} needs a value.")
            : (options, paths);
    }

    private static string Required(Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) ? value : throw new ImportUsageException($"{name} is missing.");

    // "zulip-lean" of a folder, "enron" of enron.tar.gz; a hidden file keeps its name.
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var stem = name.Split('.', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return Directory.Exists(path) || stem is null ? (name.Length > 0 ? name : "import") : stem;
    }
}
