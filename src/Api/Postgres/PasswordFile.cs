using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Networking.Api.Postgres;

/// <summary>The generated password of the embedded server, readable by its owner alone.</summary>
internal static class PasswordFile
{
    /// <summary>Reads it; null when there is none, or an empty one after a power cut.</summary>
    public static string? Read(ServerFolder folder)
    {
        var text = File.Exists(folder.Password) ? File.ReadAllText(folder.Password).Trim() : "";
        return text.Length == 0 ? null : text;
    }

    /// <summary>Makes a new one of 192 random bits, on disk before it is used.</summary>
    public static string Create(ServerFolder folder)
    {
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        File.Delete(folder.Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixModes.Secret;
        }
        using var file = new FileStream(folder.Password, options);
        file.Write(Encoding.ASCII.GetBytes(password));
        file.Flush(flushToDisk: true);
        return password;
    }
}
