namespace Networking.Api.Identity;

/// <summary>Every endpoint names one of these (T4); what names none is refused.</summary>
public static class Policies
{
    /// <summary>Anybody, signed in or not.</summary>
    public const string Anonymous = "Anonymous";

    /// <summary>Anybody who is signed in: a member or an operator.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>An active member of an organisation.</summary>
    public const string Member = "Member";

    /// <summary>An owner or admin of an organisation.</summary>
    public const string Administrator = "Administrator";

    /// <summary>The one who runs the network.</summary>
    public const string Operator = "Operator";
}
