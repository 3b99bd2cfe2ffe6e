using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Networking.Api.Tests.Sealing;
using Networking.Application.EventStore;
using Networking.Domain;

namespace Networking.Api.Tests.EventStore;

/// <summary>
/// The form in which events stand in the log is frozen: each golden file was written once, real boxes included, and
/// today's code must read it and name every field as it does.
/// </summary>
public sealed class StoredFormOfEvents(SealingServer server)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "EventStore", "Golden");

    public static TheoryData<string> Names => [.. EventCatalog.Names.Values];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task is_read_by_todays_code(string name)
    {
        var expected = Event(name);
        var stored = await File.ReadAllBytesAsync(Golden(name));
        using var stream = new MemoryStream(stored);
        var read = (await Json()).FromJson(expected.GetType(), stream);
        Assert.Equal(Text(expected), Text(read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task is_written_by_todays_code(string name)
    {
        var stored = JsonNode.Parse(await File.ReadAllTextAsync(Golden(name)))!;
        var written = JsonNode.Parse((await Json()).ToJson(Event(name)))!;
        Assert.Equal(WithoutBoxes(stored), WithoutBoxes(written));
    }

    [Fact]
    public void has_a_golden_file_for_every_event_and_for_nothing_else()
    {
        Assert.Equal(
            EventCatalog.Names.Values.Order(),
            Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order()
        );
        Assert.Equal(EventCatalog.Names.Values.Count(), EventCatalog.Names.Values.Distinct().Count());
    }

    [Fact]
    public void has_a_name_for_every_event_of_the_domain() =>
        Assert.Equal(
            typeof(DomainEvent)
                .Assembly.GetTypes()
                .Where(t => t.IsAssignableTo(typeof(DomainEvent)) && !t.IsAbstract)
                .OrderBy(t => t.Name),
            EventCatalog.Names.Keys.OrderBy(t => t.Name)
        );

    // Of a new event: run once with NETWORKING_WRITE_GOLDEN set to this folder in the source, and commit the file.
    [Fact]
    public async Task is_written_down_once_for_a_new_event()
    {
        if (Environment.GetEnvironmentVariable("NETWORKING_WRITE_GOLDEN") is not { } source)
            return;
        foreach (var (type, name) in EventCatalog.Names)
        {
            var path = Path.Combine(source, $"{name}.json");
            var json = JsonNode.Parse((await Json()).ToJson(GoldenEvents.All[type]))!;
            if (!File.Exists(path))
                await File.WriteAllTextAsync(path, json.ToJsonString(Indented) + "\n");
        }
    }

    private static DomainEvent Event(string name) =>
        GoldenEvents.All[EventCatalog.Names.Single(n => n.Value == name).Key];

    private static string Golden(string name) => Path.Combine(Folder, $"{name}.json");

    // Records compare arrays by reference; sealed text has no secrets in a test.
    private static string Text(object e) => JsonSerializer.Serialize(e, e.GetType());

    private static string WithoutBoxes(JsonNode node)
    {
        foreach (var text in node.AsObject().Select(p => p.Value).OfType<JsonObject>().Where(o => o.ContainsKey("s")))
            text["s"] = "(box)";
        return node.ToJsonString(Indented);
    }

    private async Task<ISerializer> Json() => SealingServer.Json(await GoldenEvents.Keys(server));
}
