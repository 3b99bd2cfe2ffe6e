using System.Security.Cryptography;
using Networking.Application.Sealing;

namespace Networking.Api.Tests.Sealing;

public sealed class KeepingKeys(SealingServer server)
{
    private readonly string _network = $"n{Guid.NewGuid():N}";
    private readonly Guid _person = Guid.NewGuid();

    [Fact]
    public async Task two_writers_at_once_make_one_key()
    {
        for (var round = 0; round < 10; round++)
        {
            var (network, person) = ($"n{Guid.NewGuid():N}", Guid.NewGuid());
            KeyRing[] nodes = [await server.Node(), await server.Node(), await server.Node()];
            var keys = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.ForSealing(network, person))));
            Assert.All(keys, k => Assert.Equal(keys[0], k));
            foreach (var node in nodes)
                node.Dispose();
        }
    }

    [Fact]
    public async Task a_persons_key_is_the_same_after_a_restart()
    {
        using var before = await server.Node();
        var key = before.ForSealing(_network, _person);
        using var after = await server.Node();
        await after.EnsureAsync(_network, [_person, Guid.NewGuid()], default);
        Assert.Equal(key, after.ForOpening(_network, _person));
    }

    [Fact]
    public async Task every_person_and_network_has_its_own()
    {
        using var keys = await server.Node();
        byte[][] made =
        [
            keys.ForSealing(_network, _person),
            keys.ForSealing(_network, Guid.NewGuid()),
            keys.ForSealing($"{_network}x", _person),
        ];
        Assert.Equal(3, made.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public async Task a_wrong_master_key_opens_nothing_and_makes_nothing()
    {
        using var right = await server.Node();
        right.ForSealing(_network, _person);
        using var wrong = await server.Node(new FixedKey(8));
        Assert.ThrowsAny<CryptographicException>(() => wrong.ForOpening(_network, _person));
        Assert.ThrowsAny<CryptographicException>(() => wrong.ForSealing(_network, Guid.NewGuid()));
    }

    [Fact]
    public async Task a_key_that_was_moved_to_another_person_does_not_open()
    {
        using var keys = await server.Node();
        keys.ForSealing(_network, _person);
        await using var move = (await server.Database).CreateCommand(
            "insert into keys.person_keys (network, person, wrapped) select network, $2, wrapped from keys.person_keys where network = $1"
        );
        var other = Guid.NewGuid();
        move.Parameters.AddWithValue(_network);
        move.Parameters.AddWithValue(other);
        await move.ExecuteNonQueryAsync();
        Assert.ThrowsAny<CryptographicException>(() => keys.ForOpening(_network, other));
    }

    [Fact]
    public void a_master_key_file_is_made_once_and_read_by_its_owner_only()
    {
        var path = Path.Combine(Path.GetTempPath(), $"networking-tests-{Guid.NewGuid():N}", "master.key");
        var wrapped = new FileKeyProvider(path).Wrap("n1", new byte[32]);
        Assert.Equal(new byte[32], new FileKeyProvider(path).Unwrap("n1", wrapped));
        Assert.ThrowsAny<CryptographicException>(() => new FileKeyProvider(path).Unwrap("n2", wrapped));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.WriteAllText(path, "short");
        Assert.ThrowsAny<Exception>(() => new FileKeyProvider(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
