using Networking.Domain.Threads;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Threads;

/// <summary>A thread as everyone in it sees it: one row, whoever reads. Erased personal text is null.</summary>
/// <param name="AnnouncedTo">The organisation whose members are the audience; of an announcement only.</param>
/// <param name="LastOrdinal">The newest message's ordinal; 0 when there is none.</param>
/// <param name="HistoryOrdinal">The end of the imported history that the thread began with, which nobody has to read; else 0.</param>
public sealed record ThreadRow(
    Guid ThreadId,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    Guid? RelationshipId,
    Guid? AnnouncedTo,
    string? Subject,
    Guid StartedBy,
    DateTimeOffset StartedAt,
    bool IsClosed,
    long LastOrdinal,
    long HistoryOrdinal,
    Guid? LastMessageId,
    DateTimeOffset LastActivityAt
)
{
    public static readonly ReadModelTable Table = new(
        typeof(ThreadRow),
        "threads",
        keys: 1,
        ReadModelIndex.On("announced_to"),
        ReadModelIndex.Trigrams("subject")
    );
}
