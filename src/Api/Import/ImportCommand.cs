using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Import;

/// <summary>The subcommand <c>import</c>: brings mails and chats into a network (docs/import.md).</summary>
public static class ImportCommand
{
    /// <param name="args">Without the subcommand's name.</param>
    /// <returns>0 done, also when there was nothing new; 1 failed, with one line on standard error; 2 usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            // The first asks for an orderly end, the second gets the usual one.
            e.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        try
        {
            return await RunAsync(ImportArguments.Parse(args), stop.Token);
        }
        catch (ImportUsageException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message}\n\n{ImportArguments.Usage}");
            return 2;
        }
        catch (OperationCanceledException)
        {
            return await Fail("Stopped. Run the same command again to go on.");
        }
        catch (Exception e) when (LineFor(e) is { } line)
        {
            return await Fail(line);
        }
    }

    private static async Task<int> RunAsync(ImportArguments arguments, CancellationToken ct)
    {
        if (!Path.Exists(arguments.Request.Path))
            throw new ImportFailedException($"There is nothing at '{arguments.Request.Path}'.");
        var host = CommandServices.Settings();
        var screen = new ImportScreen(Console.Out, !Console.IsOutputRedirected, TimeProvider.System);
        await using var database = await DatabaseLocator.AttachAsync(
            host.Configuration,
            host.Environment.ContentRootPath,
            ct
        );
        screen.Line(database.Description);
        await using var services = await CommandServices.CreateAsync(
            host.Configuration,
            host.Environment,
            database.Access,
            ct
        );
        await using var report = new ImportReport(
            arguments.Report ?? CallersFolder.Resolve(ImportReport.DefaultPath(TimeProvider.System.GetUtcNow()))
        );
        await new ImportSession(new ImportServices(services), screen, report).RunAsync(arguments.Request, ct);
        return 0;
    }

    private static async Task<int> Fail(string line)
    {
        await Console.Error.WriteLineAsync($"Import: {line}");
        return 1;
    }

    private static string? LineFor(Exception e) =>
        e is ImportFailedException or FileNotFoundException or UnauthorizedAccessException
            ? e.Message
            : StartFailure.LineFor(e)
                ?? (e is IOException or Npgsql.NpgsqlException ? e.Message.ReplaceLineEndings(" ") : null);
}
