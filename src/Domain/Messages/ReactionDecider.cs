using Networking.Domain.Threads;

namespace Networking.Domain.Messages;

/// <summary>
/// Decides on reactions: each member of the thread, also who only reads it, reacts for themselves, once with each emoji.
/// </summary>
public static class ReactionDecider
{
    public static Decision Add(ThreadContext context, Message? message, AddReaction c) =>
        WhyNot(context, message, c.Actor) is { } why ? why
        : Emoji.Of(c.Emoji) is not { } emoji ? Unknown
        : message!.IsDeleted ? Rejection.Refused("message_deleted", "The message has been deleted.")
        : message.Reactions.Has(emoji, c.Actor.MemberId) ? Decision.Nothing
        : message.Reactions.IsFullFor(emoji)
            ? Rejection.Refused("too_many_reactions", $"A message has at most {Reactions.MaxEmoji} different emoji.")
        : new ReactionAdded(message.Id, message.ThreadId, emoji, c.Actor.MemberId, c.At);

    public static Decision Remove(ThreadContext context, Message? message, RemoveReaction c) =>
        WhyNot(context, message, c.Actor) is { } why ? why
        : Emoji.Of(c.Emoji) is not { } emoji ? Unknown
        : !message!.Reactions.Has(emoji, c.Actor.MemberId) ? Decision.Nothing
        : new ReactionRemoved(message.Id, message.ThreadId, emoji, c.Actor.MemberId, c.At);

    private static Rejection Unknown => Rejection.Invalid("unknown_emoji", "That is not one emoji of Unicode 15.");

    private static Rejection? WhyNot(ThreadContext context, Message? message, Actor actor) =>
        message is null || context.WhyNotIn(actor) is { Kind: RejectionKind.NotFound }
            ? Rejection.NotFound("message")
            : context.WhyNotReact(actor);
}
