namespace Networking.Api.Tests.Organisations;

public sealed class SearchingTheDirectory(NetworkingFixture fixture)
{
    [Fact]
    public async Task finds_by_text_sector_region_and_capability()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme 100%", "Ann"))[0];
        var zoe = (await network.Company("Zeta_x", "Zoe"))[0];
        var profile = new
        {
            name = "Zeta_x",
            about = "Rail freight",
            sector = "logistics",
            domains = Domains,
            regions = Regions,
            capabilities = Capabilities,
            listed = true,
        };
        var at = (await zoe.Put("/api/organisations/mine", profile)).Is(204).Position;

        Assert.Equal(["Acme 100%", "Zeta_x"], await Names(ann, at, ""));
        Assert.Equal(["Zeta_x"], await Names(ann, at, "&q=FREIGHT"));
        Assert.Equal(["Zeta_x"], await Names(ann, at, "&q=zeta.example"));
        Assert.Equal(["Zeta_x"], await Names(ann, at, "&sector=logistics&region=DE&capability=cold%20chain"));
        Assert.Empty(await Names(ann, at, "&region=FR"));
        Assert.Equal(["Zeta_x"], await Names(ann, at, "&q=_"));
        Assert.Equal(["Acme 100%"], await Names(ann, at, "&q=%25"));
        Assert.Empty(await Names(ann, at, "&q=%5C"));
        Assert.Empty(await Names(ann, at, "&q=%27%20or%201%3D1"));
    }

    [Fact]
    public async Task shows_what_is_unlisted_to_itself_and_its_partners_only()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var tom = (await network.Company("Tau", "Tom"))[0];
        await network.Partner(ann, zoe);
        var at = (await zoe.Put("/api/organisations/mine", new { name = "Zeta", listed = false })).Is(204).Position;
        var path = $"/api/organisations/{zoe.Organisation()}?atLeast={at}";

        Assert.Equal(["Acme", "Tau"], await Names(tom, at, ""));
        (await tom.Get(path)).Is(404, "not_found");
        Assert.Equal(["Acme", "Tau", "Zeta"], await Names(ann, at, ""));
        Assert.Equal(["Acme", "Tau", "Zeta"], await Names(zoe, at, ""));
        var seen = (await ann.Get(path)).Is(200);
        Assert.Equal("Zoe", seen["contacts"][0].GetProperty("displayName").GetString());
        Assert.Equal("active", seen["organisation"].GetProperty("relationship").GetProperty("status").GetString());
        Assert.Equal(
            0,
            (await tom.Get($"/api/organisations/{ann.Organisation()}")).Is(200)["contacts"].GetArrayLength()
        );
    }

    [Fact]
    public async Task pages_when_names_are_equal()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Same", "Ann"))[0];
        for (var i = 0; i < 4; i++)
            await network.Company("Same", "Bob");
        var at = (await ann.Put("/api/organisations/mine", new { name = "Same" })).Is(204).Position;
        var found = new List<Guid>();
        for (string? next = ""; next is not null; )
        {
            var cursor = next.Length > 0 ? $"&cursor={next}" : "";
            var page = (await ann.Get($"/api/organisations?atLeast={at}&limit=2{cursor}")).Is(200);
            found.AddRange(page.Items.Select(o => o.GetProperty("id").GetGuid()));
            next = page.Next;
        }

        Assert.Equal(5, found.Distinct().Count());
        Assert.Equal(5, found.Count);
    }

    [Fact]
    public async Task shows_a_profile_that_only_admins_change()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        (await acme[1].Put("/api/organisations/mine", new { name = "Mine" })).Is(403, "forbidden");
        (await acme[0].Put("/api/organisations/mine", new { name = " " })).Is(400, "invalid_input");
        (await acme[0].Put("/api/organisations/mine", new { name = "x", capabilities = Empty })).Is(
            400,
            "invalid_input"
        );
        (await acme[0].Get($"/api/organisations/{Guid.NewGuid()}")).Is(404, "not_found");
    }

    private static readonly string[] Domains = ["zeta.example"];
    private static readonly string[] Regions = ["DE", "AT"];
    private static readonly string[] Capabilities = ["cold chain"];
    private static readonly string[] Empty = [""];

    private static async Task<string[]> Names(Person person, long at, string query) =>
        [
            .. (await person.Get($"/api/organisations?atLeast={at}{query}"))
                .Is(200)
                .Items.Select(o => o.GetProperty("name").GetString()!),
        ];
}
