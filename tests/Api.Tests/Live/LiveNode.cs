using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Live;

/// <summary>A whole host behind a real socket, on a free port.</summary>
public sealed class LiveNode : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LiveNode(WebApplication app, LogLines log) => (_app, Log) = (app, log);

    public LogLines Log { get; }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <param name="configure">Settings and services of the host, before it is built.</param>
    /// <param name="map">More than it serves, for what only a test wants to ask.</param>
    public static async Task<LiveNode> Start(
        string database,
        string masterKey,
        LogLevel level = LogLevel.Warning,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null
    )
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["Keys:MasterKeyFile"] = masterKey;
        builder.Configuration["Demo:Seed"] = "false";
        builder.Configuration["Limits:Enabled"] = "false";
        builder.Configuration["Operator:Email"] = LiveFixture.OperatorEmail;
        builder.Configuration["Operator:Password"] = LiveFixture.OperatorPassword;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new LogLines();
        builder.Configuration.GetSection("Logging").GetSection("LogLevel")["Default"] = level.ToString();
        foreach (var quiet in (string[])["Microsoft.AspNetCore", "Npgsql", "Marten", "JasperFx", "Wolverine"])
            builder.Configuration[$"Logging:LogLevel:{quiet}"] = level.ToString();
        builder.Logging.ClearProviders().AddProvider(log);
        configure?.Invoke(builder);
        builder.UseNetworking(DatabaseAccess.OfAdministrator(database));
        var app = builder.Build().UseNetworking();
        map?.Invoke(app);
        await app.StartAsync();
        return new LiveNode(app, log);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>The same person, with a client of this node.</summary>
    public Person At(Person person)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", person.Token);
        return person with { Http = client };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
