namespace Networking.Api.Live.Typing;

/// <summary>Takes to the other nodes that somebody types, and brings what they say. It may lose anything, and waits for nobody.</summary>
internal interface ITypingLine
{
    /// <param name="heard">Is given what other nodes say, never this node's own; on any thread.</param>
    void Listen(Action<Typed> heard);

    /// <summary>Returns at once and does not throw, whatever becomes of it.</summary>
    void Say(Typed typed);
}

/// <summary>One node alone: there is nobody to tell.</summary>
internal sealed class NoOtherNodes : ITypingLine
{
    public void Listen(Action<Typed> heard) { }

    public void Say(Typed typed) { }
}
