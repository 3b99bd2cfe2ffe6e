using JasperFx;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

return await DatabaseFailure.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    // Writing code (`codegen write`) needs no database.
    await using var database = args is ["codegen", ..]
        ? new DatabaseLocation("Host=localhost", "none")
        : await DatabaseLocator.FindAsync(builder.Configuration, builder.Environment.ContentRootPath);
    var app = builder.UseNetworking(database.ConnectionString).Build().UseNetworking();
    app.Logger.LogInformation("{Database}", database.Description);
    return await app.RunJasperFxCommands(args);
});
