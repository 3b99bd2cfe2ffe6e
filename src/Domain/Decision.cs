using System.Collections.Immutable;

namespace Networking.Domain;

/// <summary>What a decider answers: events to append (perhaps none, when it is so already) or a refusal.</summary>
public sealed record Decision
{
    public static readonly Decision Nothing = new() { Events = [] };

    public ImmutableArray<DomainEvent> Events { get; private init; } = [];

    public Rejection? Rejection { get; private init; }

    public static Decision Of(IEnumerable<DomainEvent> events) => new() { Events = [.. events] };

    public static implicit operator Decision(DomainEvent e) => new() { Events = [e] };

    public static implicit operator Decision(Rejection rejection) => new() { Rejection = rejection };
}

/// <summary>Why a command was refused. <paramref name="Code"/> is stable: clients branch on it.</summary>
public sealed record Rejection(RejectionKind Kind, string Code, string Detail)
{
    public static Rejection NotFound(string what) =>
        new(RejectionKind.NotFound, "not_found", $"There is no such {what}.");

    public static Rejection Forbidden(string code, string detail) => new(RejectionKind.Forbidden, code, detail);

    public static Rejection Refused(string code, string detail) => new(RejectionKind.Refused, code, detail);

    public static Rejection Invalid(string code, string detail) => new(RejectionKind.Invalid, code, detail);
}

public enum RejectionKind
{
    /// <summary>Missing, or another's: both look the same.</summary>
    NotFound,

    /// <summary>The actor's role does not allow it.</summary>
    Forbidden,

    /// <summary>A business rule says no.</summary>
    Refused,

    /// <summary>The input itself is wrong.</summary>
    Invalid,
}
