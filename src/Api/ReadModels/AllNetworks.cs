using Npgsql;

namespace Networking.Api.ReadModels;

internal static class AllNetworks
{
    /// <summary>Their ids, in order.</summary>
    public static async Task<IReadOnlyList<string>> Read(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select tenant_id from events.mt_streams where type = 'network' order by tenant_id"
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetString(0));
        return found;
    }
}
