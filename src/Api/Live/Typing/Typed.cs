namespace Networking.Api.Live.Typing;

/// <summary>A member types in a thread. No word of what; never stored.</summary>
internal readonly record struct Typed(string Network, Guid ThreadId, Guid MemberId);
