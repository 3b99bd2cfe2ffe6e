using Networking.Api.Import.Reading;
using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Threads;

namespace Networking.Api.Import.Mapping;

/// <summary>
/// Maps windows of a source to the network's terms. No I/O, no clock, no chance: the same windows after the same
/// census give the same plans. It remembers who it has placed, so windows are planned in their order.
/// </summary>
internal sealed class ImportPlanner(ImportIds ids, Census census, string defaultOrganisation)
{
    private readonly Newcomers _newcomers = new(ids, census, new Placement(ids, census, defaultOrganisation));

    public WindowPlan Plan(IReadOnlyList<Read> window)
    {
        var arrivals = _newcomers.Place(window);
        var threads = new Dictionary<Guid, (ThreadDraft Thread, List<MessageDraft> Messages)>();
        var pairings = new List<Pairing>();
        var audiences = new Dictionary<(Seat, IReadOnlyList<SourcePerson>), Audience[]>();
        foreach (var record in window.OrderBy(r => r.Message.At))
        foreach (var audience in AudiencesOf(record.Message, audiences))
        {
            Add(threads, record, audience);
            if (Pair(record.Message, audience) is { } pairing)
                pairings.Add(pairing);
        }

        return new WindowPlan(arrivals, pairings, [.. threads.Values.Select(t => t.Thread)]);
    }

    // A channel's messages share their list of people, which may be long: it is gone through once a window and author.
    private Audience[] AudiencesOf(
        SourceMessage message,
        Dictionary<(Seat, IReadOnlyList<SourcePerson>), Audience[]> known
    )
    {
        var from = SeatOf(message.From);
        return known.TryGetValue((from, message.To), out var audiences)
            ? audiences
            : known[(from, message.To)] = [.. Audience.Of(from, [.. message.To.Select(SeatOf)])];
    }

    private Seat SeatOf(SourcePerson person) => _newcomers.SeatOf(person);

    private void Add(
        Dictionary<Guid, (ThreadDraft Thread, List<MessageDraft> Messages)> threads,
        Read record,
        Audience audience
    )
    {
        var message = record.Message;
        var from = SeatOf(message.From);
        var threadId = audience.PartnerId is { } partner
            ? ids.External(message.ThreadKey, from.OrganisationId, partner)
            : ids.Internal(message.ThreadKey, from.OrganisationId);
        if (!threads.TryGetValue(threadId, out var thread))
        {
            var kind = audience.PartnerId is null ? ThreadKind.Internal : ThreadKind.External;
            List<MessageDraft> messages = [];
            thread = (new ThreadDraft(threadId, kind, from.OrganisationId, audience.PartnerId, messages), messages);
            threads.Add(threadId, thread);
        }

        thread.Messages.Add(
            new MessageDraft(
                ids.Message(threadId, message.Key),
                from.MemberId,
                audience.Participants,
                message.ReplyToKey is { } answered ? ids.Message(threadId, answered) : null,
                Mentions(message, audience),
                Reactions(message, audience),
                record
            )
        );
    }

    // Only of those who are in this thread: in that of another company nobody learns of them.
    private Guid[] Mentions(SourceMessage message, Audience audience) =>
        message.Mentions.Count == 0
            ? []
            :
            [
                .. message
                    .Mentions.Select(p => SeatOf(p).MemberId)
                    .Intersect(audience.Participants.Select(p => p.MemberId)),
            ];

    // Those of a third company's people are in the copy that they can see.
    private ImportedReaction[] Reactions(SourceMessage message, Audience audience)
    {
        if (message.Reactions.Count == 0)
            return [];
        var participants = audience.Participants.Select(p => p.MemberId).ToHashSet();
        return
        [
            .. message
                .Reactions.Select(r => new ImportedReaction(r.Emoji, SeatOf(r.By).MemberId))
                .Where(r => participants.Contains(r.By))
                .Distinct(),
        ];
    }

    // One direction is enough: the thread of a mail that nobody answered needs its relationship as well.
    private Pairing? Pair(SourceMessage message, Audience audience)
    {
        var from = SeatOf(message.From).OrganisationId;
        return audience.PartnerId is { } partner && census.AddRelationship(DerivedId.Relationship(from, partner))
            ? new Pairing(from, partner, message.At, message.Key)
            : null;
    }
}
