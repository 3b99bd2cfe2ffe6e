using System.Runtime.CompilerServices;
using System.Text;

namespace Networking.Api.Import.Reading;

/// <summary>
/// Without it .NET knows Unicode and Latin-1 only, and Windows, Japanese or Cyrillic mails would be read wrongly. Done
/// before any other code of this assembly: MimeKit remembers at its first use what there is, were it for an address.
/// </summary>
internal static class Charsets
{
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
