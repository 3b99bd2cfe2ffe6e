namespace Networking.Domain.Messages;

/// <summary>Write model of a message.</summary>
public sealed record Message(Guid Id, Guid ThreadId, Guid Author, SealedText Body, bool IsDeleted)
{
    public Reactions Reactions { get; init; } = Reactions.None;

    public static Message? Evolve(Message? state, DomainEvent e) =>
        (state, e) switch
        {
            (null, MessageSent s) => new(s.MessageId, s.ThreadId, s.By, s.Body, IsDeleted: false),
            (not null, MessageEdited m) => state with { Body = m.Body },
            (not null, MessageDeleted) => state with { IsDeleted = true, Reactions = Reactions.None },
            (not null, ReactionAdded r) => state with { Reactions = state.Reactions.With(r.Emoji, r.By) },
            (not null, ReactionRemoved r) => state with { Reactions = state.Reactions.Without(r.Emoji, r.By) },
            _ => state,
        };
}
