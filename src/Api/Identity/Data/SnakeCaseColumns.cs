using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Networking.Api.Identity;

internal static class SnakeCaseColumns
{
    /// <summary>Columns as PostgreSQL likes them, so that SQL needs no quotes.</summary>
    public static void UseSnakeCaseColumns(this ModelBuilder builder)
    {
        foreach (
            var property in builder
                .Model.GetEntityTypes()
                .Where(t => !t.IsMappedToJson())
                .SelectMany(t => t.GetProperties())
        )
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
