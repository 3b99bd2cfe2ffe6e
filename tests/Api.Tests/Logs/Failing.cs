using Microsoft.AspNetCore.Builder;
using Networking.Api.Identity;
using Npgsql;

namespace Networking.Api.Tests.Logs;

/// <summary>Endpoints whose errors quote what they were given, as a parser's and PostgreSQL's do.</summary>
internal static class Failing
{
    public const string Path = "/failing";
    public const string OfDatabase = "/failing/database";

    public static void Map(WebApplication app)
    {
        app.MapGet(
                Path,
                object (string text) =>
                    throw new InvalidOperationException(
                        $"Who wrote {text}?",
                        new FormatException($"'{text}' is no number.")
                    )
            )
            .RequireAuthorization(Policies.Anonymous);
        app.MapGet(
                OfDatabase,
                async (string text, NpgsqlDataSource database) =>
                {
                    await using var command = database.CreateCommand("select $1::text::uuid");
                    command.Parameters.AddWithValue(text);
                    return await command.ExecuteScalarAsync();
                }
            )
            .RequireAuthorization(Policies.Anonymous);
    }
}
