using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Networking.Support;
using Npgsql;

namespace Networking.Web.Tests;

/// <summary>
/// The host with the demo network on a port of its own, and a real browser to visit it with. One for all tests: they
/// write into different threads.
/// </summary>
public sealed class DemoSite : IAsyncLifetime
{
    public const string Sanne = "sanne.verhoeven@polder.example";
    public const string Lukas = "lukas.amsel@brenner.example";
    public const string Password = "demo-networking";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestPostgres _postgres = new();
    private readonly string _keys = Directory.CreateTempSubdirectory("networking-web-").FullName;
    private WebApplication? _host;
    private string _database = "";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    /// <summary>A browser of one's own: nothing of another visitor's is in it.</summary>
    /// <param name="at">Of another node.</param>
    public async Task<Visitor> Visit(
        Device device,
        string locale = "en-GB",
        bool bypassesPolicy = false,
        Uri? at = null
    )
    {
        var options = Browser(device, locale, isInstalled: false);
        options.BypassCSP = bypassesPolicy;
        options.BaseURL = (at ?? Address).ToString();
        return await Visitor.Enter(await _browser!.NewContextAsync(options));
    }

    /// <summary>A visitor who is signed in, by what the page calls, and sees the inbox. The page itself: <see cref="SigningIn"/>.</summary>
    /// <param name="isInstalled">Whether the service worker may take all pages into the browser, as it does for everybody.</param>
    public async Task<Visitor> SignIn(string email, Device device, bool isInstalled = false)
    {
        var options = Browser(device, "en-GB", isInstalled);
        options.StorageState = SessionHint;
        var context = await _browser!.NewContextAsync(options);
        var answer = await context.APIRequest.PostAsync(
            "/api/auth/login",
            new()
            {
                DataObject = new { email, password = Password },
                Headers = new Dictionary<string, string> { ["X-Requested-With"] = "tests" },
            }
        );
        Assert.True(answer.Ok, await answer.TextAsync());
        var visitor = await Visitor.Enter(context);
        await visitor.Threads.WaitForAsync();
        return visitor;
    }

    private BrowserNewContextOptions Browser(Device device, string locale, bool isInstalled)
    {
        var options = device.Options(Address, locale);
        options.ServiceWorkers = isInstalled ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block;
        return options;
    }

    // What the page keeps beside the cookie, which it cannot see.
    private string SessionHint =>
        JsonSerializer.Serialize(
            new
            {
                origins = new[]
                {
                    new
                    {
                        origin = Address.GetLeftPart(UriPartial.Authority),
                        localStorage = new[] { new { name = "networking.session", value = "1" } },
                    },
                },
            }
        );

    /// <summary>Another node on the same database, with settings of its own.</summary>
    public async Task<WebApplication> StartNode(IEnumerable<(string Name, string Value)> settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _keys }
        );
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Keys:MasterKeyFile"] = Path.Combine(_keys, "master.key");
        builder.Configuration["Limits:Enabled"] = "false";
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseNetworking(DatabaseAccess.OfAdministrator(_database));
        var host = builder.Build().UseNetworking();
        await host.StartAsync();
        return host;
    }

    /// <summary>Where a browser finds it: passkeys want a name.</summary>
    public static Uri AddressOf(WebApplication node) =>
        new(node.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        _database = await _postgres.CreateDatabaseAsync();
        _host = await StartNode([]);
        Address = AddressOf(_host);
        await WaitForTheDemoNetwork(_database);
        _playwright = await Playwright.CreateAsync();
        // A busy machine is not a broken page.
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        await _postgres.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    // The accounts come last. Trying to sign in until it works would end in the lock-out of that address.
    private static async Task WaitForTheDemoNetwork(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(250))
        {
            await using var accounts = database.CreateCommand(
                "select count(*) from identity.users where not is_operator"
            );
            if (await accounts.ExecuteScalarAsync() is > 0L)
                return;
        }

        Assert.Fail("The demo network is not there after two minutes.");
    }
}
