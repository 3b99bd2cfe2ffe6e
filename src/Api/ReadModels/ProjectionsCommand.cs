using System.Globalization;
using Marten;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.ReadModels;

/// <summary>The subcommand <c>projections</c>: how far they are, and whether they are right (docs/operations/projections.md).</summary>
public static class ProjectionsCommand
{
    private const string Usage = """
        Usage: projections status
               projections verify [--network <id>]
               projections rebuild [<name> ...]

          status    each read model's position, what it is behind by, how fast it goes, and what stopped it
          verify    folds the log anew in memory and compares it with the read models, row by row
          rebuild   builds read models anew, all when none is named, beside the live ones, which serve until the new are as far
        """;

    /// <param name="args">Without the subcommand's name.</param>
    /// <returns>0 all is well; 1 a projection is stopped or a row is wrong, or there is no database; 2 usage.</returns>
    public static Task<int> RunAsync(string[] args) =>
        args switch
        {
            ["status"] => OnDatabase(Status),
            ["verify"] => OnDatabase(services => Verify(services, network: null)),
            ["verify", "--network", var network] => OnDatabase(services => Verify(services, network)),
            ["rebuild"] => OnDatabase(services => Rebuild(services, AllReadModels.List)),
            ["rebuild", .. var names] when names.All(AllReadModels.List.Select(m => m.Name).Contains) => OnDatabase(
                services => Rebuild(services, [.. AllReadModels.List.Where(m => names.Contains(m.Name))])
            ),
            _ => Misused(),
        };

    private static async Task<int> Status(IServiceProvider services)
    {
        var query = new ProjectionStatusQuery(services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon));
        var before = await query.Read(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var now = await query.Read(CancellationToken.None);
        foreach (var (was, status) in before.Zip(now))
        {
            Say(
                $"{status.Name, -12} at {status.Position:N0}, {status.Behind:N0} behind, {status.Position - was.Position:N0}/s, {(status.Cause is null ? "running" : "stopped")}"
            );
            if (status.Cause is not null)
            {
                Say(
                    $"{"", -12} {status.Cause} {(status.FailedAt is { } at ? $"(event {at:N0}, {status.FailedEvent})" : "")}"
                );
                Say(
                    $"{"", -12} Nothing is skipped. It goes on by itself when the database answers, or with a version of the server that knows the event."
                );
            }
        }

        return now.Any(s => s.Cause is not null) ? 1 : 0;
    }

    private static async Task<int> Verify(IServiceProvider services, string? network)
    {
        var database = services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon);
        var audit = new ReadModelAudit(services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon), database);
        var wrong = 0;
        foreach (var id in network is null ? await AllNetworks.Read(database, CancellationToken.None) : [network])
        foreach (var model in AllReadModels.List)
        {
            var verdict = await audit.Check(model, id, CancellationToken.None);
            wrong += verdict.IsSame ? 0 : 1;
            Say($"{model.Name, -12} {id}: {verdict.Rows:N0} rows at {verdict.Position:N0}, {Describe(verdict.First)}");
        }

        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> Rebuild(IServiceProvider services, IReadOnlyList<ReadModel> models)
    {
        var started = TimeProvider.System.GetTimestamp();
        var rebuild = new ReadModelRebuild(
            services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon),
            services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon)
        );
        var results = await rebuild.Run(models, CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        foreach (var result in results)
            Say(
                $"{result.ReadModel}: {result.Events:N0} events in {seconds:N1} s, at {result.Position:N0}; {result.Changed:N0} rows were not as the log says, and are now"
            );
        Say($"{results.Sum(r => r.Events) / seconds:N0} events a second");
        return 0;
    }

    private static string Describe(ReadModelDifference? first) =>
        first is null ? "equal to the log" : $"WRONG: {first.Table} {first.Key}: {first.What}";

    private static Task<int> OnDatabase(Func<IServiceProvider, Task<int>> run) =>
        StartFailure.RunAsync(async () =>
        {
            var host = CommandServices.Settings();
            await using var database = await DatabaseLocator.AttachAsync(
                host.Configuration,
                host.Environment.ContentRootPath
            );
            await using var services = await CommandServices.CreateAsync(
                host.Configuration,
                host.Environment,
                database.Access,
                CancellationToken.None
            );
            return await run(services);
        });

    private static async Task<int> Misused()
    {
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }

    private static void Say(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
