using Networking.Api.Import.Reading;
using Networking.Domain;
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
        foreach (var record in window.OrderBy(r => r.Message.At))
        foreach (var audience in Audience.Of(SeatOf(record.Message.From), [.. record.Message.To.Select(SeatOf)]))
        {
            Add(threads, record, audience);
            if (Pair(record.Message, audience) is { } pairing)
                pairings.Add(pairing);
        }

        return new WindowPlan(arrivals, pairings, [.. threads.Values.Select(t => t.Thread)]);
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
                record
            )
        );
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
