namespace Networking.Api.Postgres;

/// <summary>No database can be had. The message is one line for the operator and never holds a password.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    /// <summary>The line, and what caused it.</summary>
    public DatabaseUnavailableException(string line, Exception? cause = null)
        : base(line.ReplaceLineEndings(" "), cause) { }

    /// <summary>Without a line: for serializers and tools only.</summary>
    public DatabaseUnavailableException()
        : this("No database.") { }
}
