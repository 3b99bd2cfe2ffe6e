using JasperFx.CodeGeneration;
using Networking.Application;
using Wolverine;

namespace Networking.Api.Hosting;

/// <summary>Wolverine as the commands' mediator: in process, no queues, no transaction of its own.</summary>
public static class CommandBus
{
    public static void UseNetworkingCommands(this WolverineOptions bus)
    {
        bus.ApplicationAssembly = typeof(CommandBus).Assembly;
        bus.Discovery.IncludeAssembly(typeof(CommandExecutor).Assembly);
        bus.Durability.Mode = DurabilityMode.MediatorOnly;
#if RELEASE
        // Written by `dotnet run -- codegen write`; a start without the files fails at once.
        bus.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
#else
        // What has been written is taken here too; what has not is compiled when it is first used.
        bus.CodeGeneration.TypeLoadMode = TypeLoadMode.Auto;
#endif
    }
}
