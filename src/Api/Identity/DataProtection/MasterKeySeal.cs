using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Networking.Application.Sealing;

namespace Networking.Api.Identity;

/// <summary>
/// Seals the protection keys with the master key, which the database never sees: a copy of the database makes nobody
/// a ticket.
/// </summary>
internal sealed class MasterKeySeal(IKeyProvider keys) : IXmlEncryptor
{
    // No network has such an id: theirs are letters and digits.
    public const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var clear = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new(new XElement("sealed", Convert.ToBase64String(keys.Wrap(Purpose, clear))), typeof(MasterKeyUnseal));
    }
}

internal sealed class MasterKeyUnseal(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var keys = services.GetRequiredService<IKeyProvider>();
        var box = Convert.FromBase64String(encryptedElement.Value);
        return XElement.Parse(Encoding.UTF8.GetString(keys.Unwrap(MasterKeySeal.Purpose, box)));
    }
}
