using Networking.Api.Import;

if (args is ["import", .. var rest])
    return await ImportCommand.RunAsync(rest);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
return 0;
