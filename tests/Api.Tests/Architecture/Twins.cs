#pragma warning disable CA1822, CA1812 // Twins only have to be compiled.
using Marten;
using Microsoft.AspNetCore.Http;
using Networking.Application;
using Networking.Projections.Inbox;
using Npgsql;

namespace Networking.Api.Tests.Architecture.Twins;

// Each breaks one rule of the architecture, so that the rule is seen to fail.

internal sealed class ReadsAFile
{
    public string Decide() => File.ReadAllText("state");
}

internal sealed class AsksTheDatabase(NpgsqlDataSource database)
{
    public object Decide() => database.CreateCommand();
}

internal sealed class AsksAReadModel(InboxQuery inbox)
{
    public object Decide() => inbox;
}

internal sealed class ExecutesACommand(CommandExecutor run)
{
    public object Fold() => run;
}

internal sealed class AnswersHttp
{
    public IResult Handle() => Results.Ok();
}

internal sealed class SavingHandler(IDocumentSession session)
{
    public async Task Handle()
    {
        await Task.Yield();
        await session.SaveChangesAsync();
    }
}
