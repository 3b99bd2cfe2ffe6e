using MimeKit.Text;

namespace Networking.Api.Import.Reading.Html;

internal static class HtmlTags
{
    /// <summary>For elements that MimeKit has no id for.</summary>
    public static bool IsNamed(this HtmlTagToken tag, string name) =>
        tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>An attribute's value; null if absent or empty.</summary>
    public static string? Value(this HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
            if (string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
                return string.IsNullOrEmpty(attribute.Value) ? null : attribute.Value;
        return null;
    }
}
