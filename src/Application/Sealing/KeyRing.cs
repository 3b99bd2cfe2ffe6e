using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Networking.Application.Sealing;

/// <summary>
/// One key per person per network, wrapped by the network's key, which the <see cref="IKeyProvider"/> wraps. Kept in
/// the schema <c>keys</c>, apart from the log: destroying a key erases the person's text from every event and backup
/// of the log at once. Calls block because serializers do; a key is read from the database once and then cached.
/// </summary>
public sealed class KeyRing(NpgsqlDataSource database, IKeyProvider provider) : IDisposable
{
    /// <summary>Channel of the notification that a key was destroyed; payload <c>network/person</c>.</summary>
    public const string DestroyedChannel = "networking_key_destroyed";

    // Bounds how long a node that missed the notification can still read an erased person's text.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _persons = new(new MemoryCacheOptions { SizeLimit = 200_000 });
    private readonly ConcurrentDictionary<string, byte[]> _networks = new();
    private long _forgotten;

    /// <summary>The person's key, made on first use.</summary>
    /// <exception cref="InvalidOperationException">The person has been erased.</exception>
    public byte[] ForSealing(string network, Guid person) =>
        Cached(network, person) ?? throw new InvalidOperationException("The person has been erased.");

    /// <summary>The person's key, or null when it has been destroyed.</summary>
    public byte[]? ForOpening(string network, Guid person) => Cached(network, person);

    /// <summary>Makes the keys of many people in one round trip, before their first text is written.</summary>
    /// <returns>Those who have been erased: nothing can be sealed for them.</returns>
    public async Task<IReadOnlyList<Guid>> EnsureAsync(
        string network,
        IReadOnlyCollection<Guid> people,
        CancellationToken ct
    )
    {
        var networkKey = NetworkKey(network);
        await using var batch = Inside(
            network,
            Sql.Statement(
                "insert into keys.person_keys (network, person, wrapped) select $1, * from unnest($2::uuid[], $3::bytea[]) on conflict do nothing",
                network,
                people.ToArray(),
                people.Select(p => NewWrappedKey(networkKey, p)).ToArray()
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                "select person, wrapped from keys.person_keys where network = $1 and person = any($2)",
                network,
                people.ToArray()
            )
        );
        var erased = new List<Guid>();
        var forgotten = Interlocked.Read(ref _forgotten);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var person = reader.GetGuid(0);
            if (await reader.IsDBNullAsync(1, ct))
                erased.Add(person);
            else
                Keep(network, person, AesGcmBox.Open(networkKey, (byte[])reader[1], PersonPurpose(person)), forgotten);
        }

        return erased;
    }

    /// <summary>Destroys the person's key for good; every node forgets its copy.</summary>
    public async Task DestroyAsync(string network, Guid person, CancellationToken ct)
    {
        const string destroy = """
            insert into keys.person_keys (network, person, wrapped, destroyed_at) values ($1, $2, null, now())
            on conflict (network, person) do update set wrapped = null, destroyed_at = now()
            """;
        await using (var batch = Inside(network, Sql.Statement(destroy, network, person)))
            await batch.ExecuteNonQueryAsync(ct);

        Forget(network, person);
        await using var notify = database.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.AddWithValue(DestroyedChannel);
        notify.Parameters.AddWithValue($"{network}/{person}");
        await notify.ExecuteNonQueryAsync(ct);
    }

    /// <summary>This or another node has destroyed the key.</summary>
    public void Forget(string network, Guid person)
    {
        Interlocked.Increment(ref _forgotten);
        _persons.Remove((network, person));
    }

    public void Dispose() => _persons.Dispose();

    private byte[]? Cached(string network, Guid person)
    {
        if (_persons.TryGetValue((network, person), out byte[]? key))
            return key;
        var forgotten = Interlocked.Read(ref _forgotten);
        key = ReadOrMake(network, person);
        Keep(network, person, key, forgotten);
        return key;
    }

    // A key that may have been destroyed since it was read must not come to stay.
    private void Keep(string network, Guid person, byte[]? key, long forgottenBefore)
    {
        using (var entry = _persons.CreateEntry((network, person)))
        {
            entry.Size = 1;
            entry.Value = key;
            entry.AbsoluteExpirationRelativeToNow = Memory;
        }

        if (Interlocked.Read(ref _forgotten) != forgottenBefore)
            _persons.Remove((network, person));
    }

    private byte[]? ReadOrMake(string network, Guid person)
    {
        var networkKey = NetworkKey(network);
        var wrapped = Upsert(
            "insert into keys.person_keys (network, person, wrapped) values ($1, $2, $3) on conflict (network, person) do nothing",
            "select wrapped from keys.person_keys where network = $1 and person = $2",
            network,
            person,
            () => NewWrappedKey(networkKey, person)
        );
        return wrapped is null ? null : AesGcmBox.Open(networkKey, wrapped, PersonPurpose(person));
    }

    private byte[] NetworkKey(string network) =>
        _networks.GetOrAdd(
            network,
            static (id, ring) =>
                ring.provider.Unwrap(
                    id,
                    ring.Upsert(
                        "insert into keys.network_keys (network, wrapped) values ($1, $3) on conflict (network) do nothing",
                        "select wrapped from keys.network_keys where network = $1 and $2 is not null",
                        id,
                        Guid.Empty,
                        () => ring.provider.Wrap(id, RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes))
                    )!
                ),
            (provider, Upsert: (Func<string, string, string, Guid, Func<byte[]>, byte[]?>)Upsert)
        );

    // Reads first: almost always the key is there. Two writers at once both end up with the first one's key.
    private byte[]? Upsert(string insert, string select, string network, Guid person, Func<byte[]> make)
    {
        if (Read(select, network, person) is { Found: true } found)
            return found.Wrapped;
        using var batch = Inside(network, Sql.Statement(insert, network, person, make()));
        batch.ExecuteNonQuery();
        return Read(select, network, person).Wrapped;
    }

    private (bool Found, byte[]? Wrapped) Read(string select, string network, Guid person)
    {
        using var batch = Inside(network, Sql.Statement(select, network, person));
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        return reader.Read() ? (true, reader.IsDBNull(0) ? null : (byte[])reader[0]) : (false, null);
    }

    private NpgsqlBatch Inside(string network, NpgsqlBatchCommand statement)
    {
        var batch = database.CreateBatch();
        batch.BatchCommands.Add(Sql.Enter(network));
        batch.BatchCommands.Add(statement);
        return batch;
    }

    private static byte[] NewWrappedKey(byte[] networkKey, Guid person) =>
        AesGcmBox.Seal(networkKey, RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes), PersonPurpose(person));

    private static byte[] PersonPurpose(Guid person) => Encoding.UTF8.GetBytes($"person-key:{person}");
}
