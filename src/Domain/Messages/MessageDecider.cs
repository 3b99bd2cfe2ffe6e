using Networking.Domain.Threads;

namespace Networking.Domain.Messages;

/// <summary>Decides on messages. The thread is relied upon, never changed, so parallel sends do not conflict.</summary>
public static class MessageDecider
{
    /// <param name="context">Where it goes.</param>
    /// <param name="existing">The message of that id, if there is one.</param>
    /// <param name="repliedTo">The message that <see cref="SendMessage.ReplyTo"/> names.</param>
    public static Decision Send(ThreadContext context, Message? existing, Message? repliedTo, SendMessage c) =>
        context.WhyNotWrite(c.Actor) is { } why ? why
        : existing is not null ? Rejection.Refused("message_exists", "That message id is taken.")
        : c.ReplyTo is not null && repliedTo?.ThreadId != c.ThreadId
            ? Rejection.Invalid("unknown_message", "A reply answers a message of the same thread.")
        : c.Mentions.Any(id => !IsAddressable(context, id))
            ? Rejection.Invalid("unknown_member", "Only who takes part in the thread can be mentioned.")
        : new MessageSent(
            c.MessageId,
            c.ThreadId,
            c.Body,
            c.ReplyTo,
            [.. c.Mentions.Distinct()],
            c.Actor.MemberId,
            c.At
        );

    public static Decision Edit(ThreadContext context, Message? message, EditMessage c) =>
        WhyNotChange(context, message, c.Actor) is { } why ? why
        : message!.IsDeleted ? Rejection.Refused("message_deleted", "The message has been deleted.")
        : message.Body.Text == c.Body.Text ? Decision.Nothing
        : new MessageEdited(message.Id, message.ThreadId, c.Body, c.Actor.MemberId, c.At);

    public static Decision Delete(ThreadContext context, Message? message, DeleteMessage c) =>
        WhyNotChange(context, message, c.Actor) is { } why ? why
        : message!.IsDeleted ? Decision.Nothing
        : new MessageDeleted(message.Id, message.ThreadId, c.Actor.MemberId, c.At);

    private static Rejection? WhyNotChange(ThreadContext context, Message? message, Actor actor) =>
        message is null || context.WhyNotIn(actor) is { Kind: RejectionKind.NotFound } ? Rejection.NotFound("message")
        : context.WhyNotWrite(actor) is { } why ? why
        : message.Author != actor.MemberId ? Rejection.Forbidden("not_the_author", "Only its author changes a message.")
        : null;

    private static bool IsAddressable(ThreadContext context, Guid memberId) =>
        context.Thread!.Kind == ThreadKind.Announcement
            ? context.Mine!.Active(memberId) is not null
            : context.Thread.HasParticipant(memberId);
}
