using Networking.Application;
using Networking.Application.Sealing;
using Networking.Domain;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>What an import asks the log.</summary>
internal sealed class ImportLog(NpgsqlDataSource database, KeyRing keys, Patience patience, string network)
{
    private readonly HashSet<Guid> _ensured = [];
    private readonly HashSet<Guid> _erased = [];

    public async Task<bool> HasNetwork(CancellationToken ct) =>
        (await Existing([DerivedId.Network(network)], ct)).Count > 0;

    /// <summary>Those of the streams that exist.</summary>
    public Task<HashSet<Guid>> Existing(IEnumerable<Guid> streams, CancellationToken ct)
    {
        var ids = streams.ToArray();
        return patience.Ask(() => Find(ids, ct), ct);
    }

    /// <summary>Makes keys for those who have none yet.</summary>
    public async Task EnsureKeys(IEnumerable<Guid> people, CancellationToken ct)
    {
        var unknown = people.Where(_ensured.Add).ToArray();
        if (unknown.Length > 0)
            _erased.UnionWith(await patience.Ask(() => keys.EnsureAsync(network, unknown, ct), ct));
    }

    /// <summary>Whether the person's key has been destroyed: nothing of theirs may come back.</summary>
    public bool IsErased(Guid person) => _erased.Contains(person);

    private async Task<HashSet<Guid>> Find(Guid[] streams, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Sql.Enter(network));
        batch.BatchCommands.Add(
            Sql.Statement("select id from events.mt_streams where tenant_id = $1 and id = any($2)", network, streams)
        );
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var found = new HashSet<Guid>();
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetGuid(0));
        return found;
    }
}
