using System.Security.Cryptography;
using System.Text;

namespace Networking.Api.Postgres;

/// <summary>Where the host keeps its data when nothing is configured.</summary>
internal static class ContentRoot
{
    /// <summary>The repository's root for a host that runs from source, else the folder itself.</summary>
    public static string Of(string contentRoot)
    {
        for (var at = new DirectoryInfo(contentRoot); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Networking.sln")))
            {
                return at.FullName;
            }
        }
        return Path.GetFullPath(contentRoot);
    }

    /// <summary>
    /// A folder that every user may reach, one for each clone. Needed by root in a root-only home, such as a container's /root.
    /// </summary>
    public static string FallbackFor(string root)
    {
        var clone = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..8];
        return Path.Combine("/var/lib/networking", $"{Path.GetFileName(root)}-{clone}", "postgres");
    }
}
