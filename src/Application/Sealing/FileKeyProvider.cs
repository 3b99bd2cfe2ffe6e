using System.Security.Cryptography;
using System.Text;

namespace Networking.Application.Sealing;

/// <summary>Master key in a file that only its owner reads, made on first use. For development and single-node use.</summary>
public sealed class FileKeyProvider : IKeyProvider
{
    private readonly byte[] _master;

    public FileKeyProvider(string path)
    {
        if (!File.Exists(path))
            Create(path);
        _master = Convert.FromBase64String(File.ReadAllText(path).Trim());
        if (_master.Length != AesGcmBox.KeyBytes)
            throw new InvalidDataException($"{path} does not hold a 256-bit key in base64.");
    }

    public byte[] Wrap(string network, ReadOnlySpan<byte> key) => AesGcmBox.Seal(_master, key, Purpose(network));

    public byte[] Unwrap(string network, ReadOnlySpan<byte> wrapped) =>
        AesGcmBox.Open(_master, wrapped, Purpose(network));

    private static byte[] Purpose(string network) => Encoding.UTF8.GetBytes("network-key:" + network);

    // Written beside and moved into place: a crash leaves either no key or a whole one, and of two processes that
    // start together the first one wins.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
