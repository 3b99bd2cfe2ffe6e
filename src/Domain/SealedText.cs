namespace Networking.Domain;

/// <summary>
/// Personal text. In memory it is clear; the event serializer writes it encrypted with the key that
/// <paramref name="Person"/> has in <paramref name="Network"/>. When that key is destroyed the text reads as erased.
/// </summary>
/// <param name="Network">The network whose key ring holds the person's key.</param>
/// <param name="Person">The person whose erasure makes this text unreadable: usually the one who wrote it.</param>
/// <param name="Text">The clear text; null once it is erased.</param>
public sealed record SealedText(string Network, Guid Person, string? Text)
{
    public bool IsErased => Text is null;

    // The clear text must not leak through a log line or an exception message.
    public override string ToString() => IsErased ? "(erased)" : "(sealed)";
}
