using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>Two administrators of two companies; Polder and Cedar do not know each other at first.</summary>
public sealed class WorkingWithPartners(DemoSite site)
{
    private const string Denise = "denise.whitcomb@cedar.example";
    private const string Cedar = "Cedar Ridge Distribution Inc.";
    private const string Polder = "Polder Automation B.V.";

    [Fact]
    public async Task goes_from_a_request_to_its_end_before_both_eyes()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var denise = await site.SignIn(Denise, Device.Phone);

        // Three clicks and a note: the section, the company, the request.
        await Section(sanne, "Partners").ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a company" }).FillAsync("cedar");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = Cedar }).ClickAsync();
        await Button(sanne, "Ask for a partnership").ClickAsync();
        var note = $"We build near the Great Lakes from May. {Guid.NewGuid()}";
        await sanne.Page.GetByLabel("Note").FillAsync(note);
        await Button(sanne, "Send the request").ClickAsync();
        await Expect(Panel(sanne)).ToContainTextAsync("They can answer until");

        // On a phone, told by the number at the section.
        await Section(denise, "Partners").TapAsync();
        await denise.Page.GetByRole(AriaRole.Link, new() { Name = "To answer" }).TapAsync();
        await denise.Page.GetByRole(AriaRole.Link, new() { Name = Polder }).TapAsync();
        await Expect(Panel(denise)).ToContainTextAsync(note);
        await Button(denise, "Accept").TapAsync();
        await Expect(Panel(denise)).ToContainTextAsync("You are partners");
        await Expect(Panel(sanne)).ToContainTextAsync("You are partners");
        await Expect(sanne.Page.GetByRole(AriaRole.Region, new() { Name = "People" }))
            .ToContainTextAsync("Denise Whitcomb");

        await Button(denise, "Suspend").TapAsync();
        await denise.Page.GetByLabel("Reason").FillAsync("Stocktaking until Monday.");
        await Button(denise, "Suspend").TapAsync();
        await Expect(Panel(sanne)).ToContainTextAsync("Stocktaking until Monday.");
        await Expect(Button(sanne, "Resume")).ToHaveCountAsync(0);
        await Button(denise, "Resume").TapAsync();

        await Button(sanne, "End").ClickAsync();
        await sanne.Page.GetByLabel("Reason").FillAsync("The project is over.");
        await Button(sanne, "End the partnership").ClickAsync();
        await Expect(Panel(denise)).ToContainTextAsync("The project is over.");
        await Expect(Button(denise, "Ask for a partnership")).ToBeVisibleAsync();

        var steps = denise.Page.GetByRole(AriaRole.Region, new() { Name = "History" }).GetByRole(AriaRole.Listitem);
        await Expect(steps).ToHaveCountAsync(5);
        await Expect(steps.First).ToContainTextAsync("Sanne Verhoeven");
        await Expect(steps.Last).ToContainTextAsync("Asked for a partnership");
    }

    [Fact]
    public async Task is_for_administrators_and_everybody_else_is_told_whom_to_ask()
    {
        await using var imke = await site.SignIn("imke.terpstra@polder.example", Device.Desk);
        await Section(imke, "Partners").ClickAsync();
        await imke.Page.GetByRole(AriaRole.Link, new() { Name = "Ateliers Ardoise SAS" }).ClickAsync();
        await Expect(Panel(imke)).ToContainTextAsync("Ask Daan Kuipers or Sanne Verhoeven.");
        await Expect(Button(imke, "Accept")).ToHaveCountAsync(0);
        await Expect(Section(imke, "Admin")).ToHaveCountAsync(0);

        await imke.Page.GotoAsync("/admin/members");
        await Expect(imke.Page.GetByText("This is for administrators")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task begins_with_finding_them_by_what_they_do_and_where()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await Section(sanne, "Partners").ClickAsync();
        var companies = sanne.Page.GetByRole(AriaRole.List, new() { Name = "Companies" }).GetByRole(AriaRole.Link);
        await companies.Filter(new() { HasText = "Brenner Antriebstechnik GmbH" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Switzerland", Exact = true }).ClickAsync();
        await Expect(companies.Filter(new() { HasText = "Lumenfeld" })).ToHaveCountAsync(1);
        await Expect(companies.Filter(new() { HasText = "Cedar" })).ToHaveCountAsync(0);

        // The address tells it all: it can be passed on.
        await sanne.Page.ReloadAsync();
        await Expect(sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Region: Switzerland" }))
            .ToBeVisibleAsync();
        await Expect(companies.Filter(new() { HasText = "Cedar" })).ToHaveCountAsync(0);
    }

    private static ILocator Panel(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Partnership" });

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Section(Visitor visitor, string name) =>
        visitor
            .Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" })
            .GetByRole(AriaRole.Link, new() { Name = name });
}
