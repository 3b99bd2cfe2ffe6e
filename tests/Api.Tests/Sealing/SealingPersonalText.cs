using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Networking.Domain;
using Networking.Domain.Messages;

namespace Networking.Api.Tests.Sealing;

public sealed class SealingPersonalText(SealingServer server)
{
    private const string Secret = "Grüße aus 上海";
    private readonly string _network = $"n{Guid.NewGuid():N}";
    private readonly Guid _person = Guid.NewGuid();

    [Fact]
    public async Task leaves_no_clear_text_in_the_log_and_gives_it_back()
    {
        using var keys = await server.Node();
        var json = SealingServer.Json(keys).ToJson(Sent());
        Assert.DoesNotContain("Gr", json.Replace("Ordinal", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(JsonSerializer.Serialize(Secret).Trim('"'), json, StringComparison.Ordinal);
        Assert.Equal(Secret, Opened(json, keys).Body.Text);
    }

    [Fact]
    public async Task reads_as_erased_on_every_node_once_the_key_is_destroyed()
    {
        using var here = await server.Node();
        using var there = await server.Node();
        var json = SealingServer.Json(here).ToJson(Sent());
        Assert.Equal(Secret, Opened(json, there).Body.Text);
        await here.DestroyAsync(_network, _person, default);
        there.Forget(_network, _person);
        using var later = await server.Node();
        foreach (var node in new[] { here, there, later })
        {
            var message = Opened(json, node);
            Assert.True(message.Body.IsErased);
            Assert.Equal((_network, _person), (message.Body.Network, message.Body.Person));
        }
    }

    [Fact]
    public async Task of_an_erased_person_is_refused()
    {
        using var keys = await server.Node();
        await keys.DestroyAsync(_network, _person, default);
        Assert.Throws<InvalidOperationException>(() => keys.ForSealing(_network, _person));
        await keys.EnsureAsync(_network, [_person], default);
        Assert.Throws<InvalidOperationException>(() => keys.ForSealing(_network, _person));
        Assert.ThrowsAny<Exception>(() => SealingServer.Json(keys).ToJson(Sent()));
    }

    [Fact]
    public async Task binds_it_to_its_network_and_person()
    {
        using var keys = await server.Node();
        var json = JsonNode.Parse(SealingServer.Json(keys).ToJson(Sent()))!;
        foreach (var (member, value) in new[] { ("n", $"n{Guid.NewGuid():N}"), ("p", $"{Guid.NewGuid()}") })
        {
            var moved = json.DeepClone();
            moved["body"]![member] = value;
            Assert.ThrowsAny<CryptographicException>(() => Opened(moved.ToJsonString(), keys));
        }
    }

    [Theory]
    [InlineData("""{"n":"n1","p":"00000000-0000-0000-0000-000000000001"}""")]
    [InlineData("""{"n":"n1","p":"00000000-0000-0000-0000-000000000001","s":"AQ==","x":1}""")]
    [InlineData("""{"n":"n1","p":"00000000-0000-0000-0000-000000000001","s":"AQ=="}""")]
    public async Task is_not_read_from_anything_else(string text)
    {
        using var keys = await server.Node();
        var json = JsonNode.Parse(SealingServer.Json(keys).ToJson(Sent()))!;
        json["body"] = JsonNode.Parse(text);
        Assert.ThrowsAny<Exception>(() => Opened(json.ToJsonString(), keys));
    }

    [Fact]
    public void never_shows_it_by_accident()
    {
        Assert.DoesNotContain(Secret, Sent().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, $"{Sent().Body}", StringComparison.Ordinal);
    }

    private MessageSent Sent() =>
        new(Guid.NewGuid(), Guid.NewGuid(), new SealedText(_network, _person, Secret), null, [], _person, default);

    private static MessageSent Opened(string json, Application.Sealing.KeyRing keys)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return SealingServer.Json(keys).FromJson<MessageSent>(stream);
    }
}
