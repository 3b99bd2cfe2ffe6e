using Networking.Api.Analytics;
using Networking.Api.Demo;
using Networking.Api.EventStore;
using Networking.Api.Feed;
using Networking.Api.Health;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Api.Inbox;
using Networking.Api.Limits;
using Networking.Api.Live;
using Networking.Api.Logs;
using Networking.Api.Messages;
using Networking.Api.Migrating;
using Networking.Api.OpenApi;
using Networking.Api.Organisations;
using Networking.Api.Participation;
using Networking.Api.PartnerRelationships;
using Networking.Api.Postgres;
using Networking.Api.Search;
using Networking.Api.Telemetry;
using Networking.Api.Threads;
using Networking.Api.Web;
using Networking.Application;
using Wolverine;

namespace Networking.Api.Hosting;

/// <summary>The composition: each line a part that is found by its name.</summary>
public static class NetworkingHost
{
    public static WebApplicationBuilder UseNetworking(this WebApplicationBuilder builder, DatabaseAccess database)
    {
        builder.Services.AddNetworkingDatabase(database);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNetworkingMigration();
        builder.Services.AddNetworkingEventStore();
        builder.Services.AddNetworkingApplication();
        builder.Services.AddNetworkingQueries();
        builder.Services.AddNetworkingHttp();
        builder.Services.AddNetworkingIdentity(builder.Configuration, builder.Environment);
        builder.Services.AddNetworkingLimits();
        builder.Services.AddNetworkingLive(builder.Configuration);
        builder.Services.AddNetworkingOpenApi();
        builder.Services.AddNetworkingHealth(builder.Configuration);
        builder.Services.AddNetworkingTelemetry(builder.Configuration);
        builder.Logging.AddNetworkingErrorReports(builder.Configuration);
        builder.Services.AddHostedService<RequestExpiry>();
        if (builder.Environment.IsDevelopment())
            builder.Services.AddHostedService<DemoSeeder>();
        builder.Host.UseWolverine(bus => bus.UseNetworkingCommands());
        return builder;
    }

    public static WebApplication UseNetworking(this WebApplication app)
    {
        app.UseProxies(app.Configuration);
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders(app.Environment);
        app.UseExceptionHandler();
        app.UseProblemsWithoutBody();
        app.UseWebSockets();
        app.UseNetworkingSessions();
        // Before whatever else answers: what is refused below counts, too.
        app.UseRequestLimits();
        app.UseCrossSiteGuard();
        app.UseBodyLimit();
        app.UseWebClient();
        app.UseNetworkingOpenApi();
        app.Use((context, next) => LiveHub.RememberCursor(context, next));
        app.UseAuthorization();
        var api = app.MapChecked();
        api.MapNetworkingIdentity();
        api.MapOrganisations();
        api.MapPartnerRelationships();
        api.MapThreads();
        api.MapMessages();
        api.MapParticipation();
        api.MapInbox();
        api.MapSearch();
        api.MapFeed();
        api.MapAnalytics();
        app.MapLive();
        app.MapNetworkingHealth();
        return app;
    }
}
