using Networking.Api.Import.Reading;
using Networking.Domain.Imports;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;

namespace Networking.Api.Import.Mapping;

/// <summary>What a window of the source needs to be in the log; what of it is there already is found out later.</summary>
internal sealed record WindowPlan(
    IReadOnlyList<Arrivals> Arrivals,
    IReadOnlyList<Pairing> Pairings,
    IReadOnlyList<ThreadDraft> Threads
)
{
    public IEnumerable<MessageDraft> Messages => Threads.SelectMany(t => t.Messages);
}

/// <summary>People of one organisation who are new, and the organisation itself where it is.</summary>
internal sealed record Arrivals(
    Guid OrganisationId,
    OrganisationProfile Profile,
    bool IsNewOrganisation,
    IReadOnlyList<Arrival> People
);

/// <param name="At">When the source names the person first, in this window.</param>
/// <param name="Source">Key of the message that does. Not the address: it is stored in clear.</param>
internal sealed record Arrival(Guid MemberId, SourcePerson Person, DateTimeOffset At, string Source);

/// <summary>Two organisations of which one wrote to the other, as far as the network did not know.</summary>
internal sealed record Pairing(Guid OneId, Guid OtherId, DateTimeOffset At, string Source);

/// <param name="Messages">Oldest first.</param>
internal sealed record ThreadDraft(
    Guid ThreadId,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    IReadOnlyList<MessageDraft> Messages
);

/// <param name="ReplyTo">The id that the answered message has if it is in this thread.</param>
/// <param name="Mentions">Participants whom the text addresses.</param>
/// <param name="Reactions">Of participants.</param>
internal sealed record MessageDraft(
    Guid MessageId,
    Guid By,
    IReadOnlyList<Participant> Participants,
    Guid? ReplyTo,
    IReadOnlyList<Guid> Mentions,
    IReadOnlyList<ImportedReaction> Reactions,
    Read Record
)
{
    public SourceMessage Source => Record.Message;
}
