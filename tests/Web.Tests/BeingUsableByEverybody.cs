namespace Networking.Web.Tests;

/// <summary>axe on each page, at each device: no violation.</summary>
public sealed class BeingUsableByEverybody(DemoSite site)
{
    public static TheoryData<string> Devices => ["desk", "dark desk", "phone"];

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task signing_in_the_inbox_and_a_thread_have_no_barrier(string name)
    {
        await using var visitor = await site.Visit(Device.Named(name));
        await visitor.Page.GetByLabel("Password").WaitForAsync();
        Assert.Empty(await visitor.Barriers());

        await visitor.SignIn(DemoSite.Sanne, DemoSite.Password);
        Assert.Empty(await visitor.Barriers());

        await visitor.Open("Invoice INV-23406");
        Assert.Empty(await visitor.Barriers());
    }
}
