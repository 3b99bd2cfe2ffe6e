using Npgsql;

namespace Networking.Api.Identity;

internal static class Sql
{
    public static NpgsqlCommand CreateSql(
        this NpgsqlDataSource database,
        string text,
        int timeoutSeconds,
        params ReadOnlySpan<object> values
    )
    {
        var command = database.CreateCommand(text);
        command.CommandTimeout = timeoutSeconds;
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
