using System.Runtime.CompilerServices;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Application.Appending;
using Networking.Application.Networks;
using Networking.Application.Organisations;
using Networking.Application.Sealing;
using Networking.Application.WriteModels;
using Npgsql;

[assembly: InternalsVisibleTo("Networking.Api.Tests")]

namespace Networking.Application;

public static class ApplicationModule
{
    /// <summary>Commands' way into the log. Needs an <see cref="IDocumentStore"/>, an <see cref="NpgsqlDataSource"/>
    /// and an <see cref="IKeyProvider"/>.</summary>
    public static IServiceCollection AddNetworkingApplication(this IServiceCollection services) =>
        services
            .AddSingleton<KeyRing>()
            .AddSingleton<WriteModelCache>()
            .AddSingleton(s => new DaemonWakeUp(
                s.GetRequiredService<NpgsqlDataSource>(),
                s.GetService<TimeProvider>() ?? TimeProvider.System
            ))
            .AddSingleton<AppendMetrics>()
            .AddSingleton<Appender>()
            .AddSingleton(s => new CommandExecutor(
                s.GetRequiredService<IDocumentStore>(),
                s.GetRequiredService<WriteModelCache>(),
                s.GetRequiredService<Appender>(),
                s.GetRequiredService<AppendMetrics>()
            ))
            .AddSingleton(s => new FreshModels(
                s.GetRequiredService<IDocumentStore>(),
                s.GetRequiredService<WriteModelCache>(),
                s.GetService<TimeProvider>() ?? TimeProvider.System
            ))
            .AddSingleton(s => new OrganisationDirectory(s.GetRequiredService<FreshModels>()))
            .AddSingleton(s => new NetworkDirectory(s.GetRequiredService<FreshModels>()));
}
