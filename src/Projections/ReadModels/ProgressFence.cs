using System.Data.Common;
using Weasel.Core;
using Weasel.Storage;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Lets a batch commit only where its own transaction has moved the projection's progress, and no rebuild has changed the
/// rows since they were fetched. Marten moves the progress from where the batch began or not at all, but looks at the rows
/// that the whole batch affected and so takes "not at all" for done (ADR 0006). Then another leader has folded these events
/// already: folded twice, they would count twice.
/// </summary>
/// <param name="rebuilds">When the rows were fetched; null when none were.</param>
internal sealed class ProgressFence(ReadModel model, long? rebuilds) : Weasel.Storage.IStorageOperation
{
    public Type DocumentType => typeof(ProgressFence);

    public OperationRole Role() => OperationRole.Events;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("select from events.mt_event_progression where xmin = pg_current_xact_id()::xid and name = ");
        builder.AppendParameter(model.Shard);
        if (rebuilds is not { } count)
            return;
        builder.Append($" and {RebuildCount.Of(model)} = ");
        builder.AppendParameter(count);
    }

    /// <exception cref="InvalidOperationException">Nothing of the batch is to be committed.</exception>
    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        if (!await reader.ReadAsync(token))
            throw new InvalidOperationException($"{model.Shard} was moved or rebuilt while this batch was folded.");
    }
}
