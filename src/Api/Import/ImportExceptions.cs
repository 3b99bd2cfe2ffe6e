namespace Networking.Api.Import;

/// <summary>The import cannot go on. The message is one line for the operator.</summary>
public sealed class ImportFailedException(string line, Exception? cause = null)
    : Exception(line.ReplaceLineEndings(" "), cause);

/// <summary>The command line does not say what to import. The message is one line.</summary>
public sealed class ImportUsageException(string line) : Exception(line);
