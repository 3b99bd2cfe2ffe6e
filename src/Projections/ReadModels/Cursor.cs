using System.Buffers.Text;
using System.Text;

namespace Networking.Projections.ReadModels;

/// <summary>The opaque place where a list's page ended: its sort keys, in URL-safe base64.</summary>
public static class Cursor
{
    private const char Separator = '\n';

    public static string Of(params IEnumerable<string> keys) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, keys)));

    /// <exception cref="InvalidCursorException">Not a cursor with that many keys.</exception>
    public static string[] Parse(string cursor, int keys)
    {
        if (!Base64Url.IsValid(cursor))
            throw new InvalidCursorException();
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
        return parts.Length == keys && !parts.Any(p => p.Contains('\0')) ? parts : throw new InvalidCursorException();
    }
}

/// <summary>The cursor is none that this list gave out.</summary>
public sealed class InvalidCursorException() : FormatException("The cursor is not one of this list.");
