using System.Collections.Immutable;
using Networking.Api.Import.Mapping;
using Networking.Domain;
using Networking.Domain.Imports;

namespace Networking.Api.Import;

/// <summary>Makes the commands of one import run out of plans.</summary>
internal sealed class ImportCommands(ImportIds ids, string network, Guid importId, TimeProvider clock)
{
    private static readonly ImmutableArray<Role> Ordinary = [Role.Member];
    private readonly Actor _importer = new(network, ImportIds.Importer(network), Guid.Empty);

    public StartImport Start(string format) =>
        new(importId, format) { Context = Context(DerivedId.CreatedBy(importId, "start")) };

    public FinishImport Finish(ImportTotals totals) =>
        new(importId, totals.NewMessages, totals.Repeated, totals.Skipped)
        {
            Context = Context(DerivedId.CreatedBy(importId, "finish")),
        };

    public ImportPeople People(Arrivals a, IReadOnlyList<Arrival> people) =>
        new(importId, a.OrganisationId, a.Profile, a.People.Min(p => p.At), [.. people.Select(Member)])
        {
            Context = Context(ids.Command("people", people.Select(p => p.MemberId).Prepend(a.OrganisationId))),
        };

    public ImportPartnership Partnership(Pairing p) =>
        new(importId, p.OneId, p.OtherId, p.At, p.Source)
        {
            Context = Context(ids.Command("partnership", DerivedId.Relationship(p.OneId, p.OtherId))),
        };

    /// <param name="messages">The new ones of the thread, oldest first; at least one.</param>
    /// <param name="isThere">Whether a message is in the log, or will be by then.</param>
    public ImportConversation Conversation(
        ThreadDraft thread,
        IReadOnlyList<MessageDraft> messages,
        Func<Guid, bool> isThere
    ) =>
        new(
            importId,
            thread.ThreadId,
            thread.Kind,
            thread.OrganisationId,
            thread.PartnerId,
            new SealedText(network, messages[0].By, messages[0].Source.Subject),
            [.. messages.SelectMany(m => m.Participants).Distinct()],
            [.. messages.Select(m => Message(m, isThere))]
        )
        {
            Context = Context(ids.Command("conversation", messages.Select(m => m.MessageId).Prepend(thread.ThreadId))),
        };

    private ImportedMember Member(Arrival a) =>
        new(
            a.MemberId,
            new SealedText(network, a.MemberId, a.Person.Email ?? a.Person.Key),
            new SealedText(network, a.MemberId, a.Person.DisplayName),
            Ordinary,
            a.At,
            a.Source
        );

    private ImportedMessage Message(MessageDraft m, Func<Guid, bool> isThere) =>
        new(
            m.MessageId,
            m.By,
            new SealedText(network, m.By, m.Source.Body),
            m.ReplyTo is { } answered && answered != m.MessageId && isThere(answered) ? answered : null,
            [.. m.Mentions],
            m.Source.At,
            m.Source.Key
        )
        {
            EditedAt = m.Source.EditedAt,
            Reactions = [.. m.Reactions],
        };

    private CommandContext Context(Guid commandId) => new(commandId, _importer, clock.GetUtcNow());
}
