using System.Data.Common;
using Weasel.Core;
using Weasel.Storage;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Lets a batch commit only where its own transaction has moved the projection's progress. Marten moves it from where the
/// batch began or not at all, but looks at the rows that the whole batch affected and so takes "not at all" for done
/// (ADR 0006). Then another leader has folded these events already: folded twice, they would count twice.
/// </summary>
/// <param name="shard">The name that the progress is kept by.</param>
internal sealed class ProgressFence(string shard) : Weasel.Storage.IStorageOperation
{
    public Type DocumentType => typeof(ProgressFence);

    public OperationRole Role() => OperationRole.Events;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("select from events.mt_event_progression where xmin = pg_current_xact_id()::xid and name = ");
        builder.AppendParameter(shard);
    }

    /// <exception cref="InvalidOperationException">Nothing of the batch is to be committed.</exception>
    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        if (!await reader.ReadAsync(token))
            throw new InvalidOperationException($"Another leader moved {shard} while this batch was folded.");
    }
}
