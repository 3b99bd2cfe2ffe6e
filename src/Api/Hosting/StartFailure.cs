using Microsoft.AspNetCore.Connections;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Hosting;

/// <summary>Turns what keeps the host from starting (no database, a taken port) into one line on standard error and exit code 1.</summary>
public static class StartFailure
{
    /// <summary>Runs the program; where one of these is the trouble, prints one line and gives 1.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program, TextWriter? error = null)
    {
        try
        {
            return await program();
        }
        catch (Exception e) when (LineFor(e) is { } line)
        {
            await (error ?? Console.Error).WriteLineAsync($"Networking cannot start: {line}");
            return 1;
        }
    }

    /// <summary>The operator's line for an exception of that kind; else null.</summary>
    public static string? LineFor(Exception? e) =>
        e switch
        {
            null => null,
            DatabaseUnavailableException or StartRefusedException => e.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{e.Message.TrimEnd('.')}. Set Urls to a free port.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } p =>
                $"PostgreSQL's disk is full ({p.MessageText}). Free some space and start again.",
            AggregateException a => a.InnerExceptions.Select(LineFor).FirstOrDefault(line => line is not null),
            _ => LineFor(e.InnerException),
        };
}
