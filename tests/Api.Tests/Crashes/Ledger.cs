using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.Tests.Crashes;

/// <summary>
/// What must hold after every fault: I1 nothing acknowledged is lost, I2 nothing is there twice, I3 nothing that nobody
/// sent, I4 ordinals without a hole, I7 live read models equal to a fresh fold.
/// </summary>
public static class Ledger
{
    public static async Task Check(Sender sender, Person reader, IReadOnlyList<Guid> threads)
    {
        Assert.Empty(sender.Unknown);
        Assert.Empty(sender.Strange.Distinct());
        await Catches(reader, sender.Attempts.Max(a => a.Position));
        foreach (var thread in threads)
        {
            var listed = await Listed(reader, thread);
            var sent = sender
                .Attempts.Where(a => a.Thread == thread)
                .ToDictionary(a => a.MessageId!.Value, a => a.Body);
            Assert.Equal(Enumerable.Range(1, listed.Count).Select(n => (long)n), listed.Select(m => m.Ordinal));
            Assert.Equal(listed.Count, listed.DistinctBy(m => m.Id).Count());
            Assert.Empty(sent.Keys.Except(listed.Select(m => m.Id)));
            Assert.All(listed, m => Assert.Equal(sent.GetValueOrDefault(m.Id), m.Body));
        }
    }

    public static async Task ReadModelsAreTheFoldOf(IServiceProvider services, string network)
    {
        var audit = new ReadModelAudit(
            services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon),
            services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon)
        );
        foreach (var model in AllReadModels.List)
        {
            var verdict = await audit.Check(model, network, CancellationToken.None);
            Assert.True(verdict.IsSame, verdict.ToString());
        }
    }

    /// <summary>The read models get there, a minute at most: projections go on after a fault.</summary>
    public static async Task Catches(Person reader, long position)
    {
        string[] paths = [$"/api/inbox?atLeast={position}", $"/api/organisations?atLeast={position}"];
        foreach (var path in paths)
        {
            var reply = await reader.Get(path);
            for (var tries = 0; reply.Status == 503 && tries < 30; tries++)
                reply = await reader.Get(path);
            reply.Is(200);
        }
    }

    private static async Task<List<(Guid Id, long Ordinal, string? Body)>> Listed(Person reader, Guid thread)
    {
        var messages = new List<(Guid, long, string?)>();
        for (var after = "0"; after is not null; )
        {
            var page = (await reader.Get($"/api/threads/{thread}/messages?after={after}&limit=200")).Is(200).Json;
            messages.AddRange(
                page.GetProperty("items")
                    .EnumerateArray()
                    .Select(m =>
                        (
                            m.GetProperty("messageId").GetGuid(),
                            m.GetProperty("ordinal").GetInt64(),
                            m.GetProperty("body").GetString()
                        )
                    )
            );
            after = page.GetProperty("next").GetString();
        }

        return messages;
    }
}
