using JasperFx;
using Networking.Api.Hosting;
using Networking.Api.Import;
using Networking.Api.Logs;
using Networking.Api.Migrating;
using Networking.Api.Postgres;
using Networking.Api.ReadModels;

if (args is ["import", .. var rest])
    return await ImportCommand.RunAsync(rest);
if (args is ["migrate", .. var how])
    return await MigrateCommand.RunAsync(how);
if (args is ["projections", .. var what])
    return await ProjectionsCommand.RunAsync(what);
return await StartFailure.RunAsync(async () =>
{
    // `codegen write` writes the handlers' code for Release into the sources; it needs no database.
    if (args is ["codegen", ..])
        return await Builder(SourceFolder.Path)
            .UseNetworking(DatabaseAccess.OfAdministrator("Host=none"))
            .Build()
            .RunJasperFxCommands(args);
    // Settings lie beside the program, wherever it is started from.
    var builder = Builder(AppContext.BaseDirectory);
    builder.Logging.AddNetworkingLogs(builder.Environment);
    ListenAddress.EnsureFree(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
    await using var database = await DatabaseLocator.FindAsync(
        builder.Configuration,
        builder.Environment.ContentRootPath
    );
    if (!builder.Environment.IsDevelopment())
    {
        await Durability.EnsureAsync(database.Access);
        database.EnsureWithoutOwner();
    }

    var app = builder.UseNetworking(database.Access).Build().UseNetworking();
    app.Logger.LogInformation("{Database}", database.Description);
    await app.RunAsync();
    return 0;
});

WebApplicationBuilder Builder(string contentRoot) =>
    WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = contentRoot });
