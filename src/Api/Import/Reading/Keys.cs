namespace Networking.Api.Import.Reading;

internal static class Keys
{
    /// <summary>At most <paramref name="length"/> long, and still different for texts that differ only further on.</summary>
    public static string Bounded(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var tail = "#" + Fingerprint.Text(Fingerprint.Of([text]));
        return CleanText.Cut(text, length - tail.Length) + tail;
    }
}
