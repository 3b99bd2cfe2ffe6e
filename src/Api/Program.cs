using JasperFx;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

return await StartFailure.RunAsync(async () =>
{
    // Settings lie beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
    );
    // `codegen write` writes the handlers' code for Release; it needs no database.
    if (args is ["codegen", ..])
        return await builder.UseNetworking("Host=none").Build().UseNetworking().RunJasperFxCommands(args);
    ListenAddress.EnsureFree(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
    await using var database = await DatabaseLocator.FindAsync(
        builder.Configuration,
        builder.Environment.ContentRootPath
    );
    var app = builder.UseNetworking(database.ConnectionString).Build().UseNetworking();
    app.Logger.LogInformation("{Database}", database.Description);
    await app.RunAsync();
    return 0;
});
