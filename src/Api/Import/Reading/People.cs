using System.Globalization;

namespace Networking.Api.Import.Reading;

/// <summary>Makes persons out of names and addresses; the same spelling always gives the same key.</summary>
internal static class People
{
    private static readonly char[] Wrapping = [' ', '\t', '\r', '\n', '\'', '"', '<', '>', ',', ';'];
    private static readonly IdnMapping Idn = new();

    /// <summary>
    /// With a real address that is the key. An X.500 or Notes name without a domain is a key too, but no address; with
    /// nothing but a name, the name is. Null where there is neither.
    /// </summary>
    public static SourcePerson? Of(string? name, string? address, string? organisation = null)
    {
        var replaced = 0;
        var called = CleanText.Cut(CleanText.Line(name ?? "", ref replaced).Trim(Wrapping), ReadingLimits.Name);
        var stated = CleanText.Line(address ?? "", ref replaced).Trim(Wrapping);
        var email = Address(stated);
        var key = email ?? Keys.Bounded((stated.Length > 0 ? stated : called).ToLowerInvariant(), ReadingLimits.Name);
        if (key.Length == 0)
            return null;
        var isNamed = called.Length > 0 && !called.Equals(stated, StringComparison.OrdinalIgnoreCase);
        var shown = isNamed ? called : email ?? CleanText.Cut(stated, ReadingLimits.Name);
        return new SourcePerson(key, shown, email, organisation);
    }

    /// <summary>Lower case throughout, the domain in ASCII (RFC 3490); null if it is no address.</summary>
    public static string? Address(string stated)
    {
        var at = stated.LastIndexOf('@');
        if (at <= 0 || at == stated.Length - 1 || stated.Length > ReadingLimits.Name || stated.Contains(' '))
            return null;
        var domain = Domain(stated[(at + 1)..].TrimEnd('.'));
        return domain is null ? null : $"{stated[..at].ToLowerInvariant()}@{domain}";
    }

    /// <summary>Not a dot-atom (RFC 5322 3.2.3), as in <c>.pete@enron.com</c>: kept, since to repair is to guess.</summary>
    public static bool IsOdd(SourcePerson person) =>
        person.Email is null
        || person.Email.StartsWith('.')
        || person.Email.Contains("..")
        || person.Email.Contains(".@");

    private static string? Domain(string stated)
    {
        if (
            stated.Length == 0
            || stated.Any(c => c < 128 && !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
        )
            return null;
        if (stated.All(char.IsAscii))
            return stated.ToLowerInvariant();
        try
        {
            return Idn.GetAscii(stated).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
