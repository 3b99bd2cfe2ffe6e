using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;

namespace Networking.Api.Tests.Migrating;

/// <summary>A build with another column in a read model starts on the data of the build before.</summary>
public sealed class FoldingOutdatedReadModelsAnew : IAsyncLifetime
{
    private readonly NetworkingFixture _own = new();

    public ValueTask InitializeAsync() => _own.InitializeAsync();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Fact]
    public async Task and_leaves_the_others()
    {
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var sent = await ann.Say(await ann.StartThread("Talk"), "Needle in the hay");
        await ann.Inbox(sent.Position);

        await _own.Restart(async () =>
        {
            await Run("alter table read_models.feed add column colour text");
            await Run("alter table read_models.search drop column version");
            await Run("update read_models.organisations set name = 'Left alone'");
            // As the build before left it.
            await Run("update events.schema_versions set version = 'before'");
        });

        var daemon = _own.As(DatabaseRole.Daemon);
        var store = _own.Host.Services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon);
        foreach (var model in (ReadModel[])[AllReadModels.Messaging, AllReadModels.Search])
        {
            var verdict = await new ReadModelAudit(store, daemon).Check(model, network.Id, Ct);
            for (var tries = 0; verdict.Position < sent.Position && tries < 300; tries++)
            {
                await Task.Delay(100, Ct);
                verdict = await new ReadModelAudit(store, daemon).Check(model, network.Id, Ct);
            }

            Assert.True(verdict is { IsSame: true, Rows: > 0 } && verdict.Position >= sent.Position, $"{verdict}");
        }

        Assert.False((await new ReadModelAudit(store, daemon).Check(AllReadModels.Community, network.Id, Ct)).IsSame);
        Assert.DoesNotContain("before", await Versions());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<string[]> Versions()
    {
        await using var command = _own.Admin.CreateCommand("select array_agg(version) from events.schema_versions");
        return (string[])(await command.ExecuteScalarAsync(Ct))!;
    }

    private async Task Run(string sql)
    {
        await using var command = _own.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
