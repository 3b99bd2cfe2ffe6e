namespace Networking.Application.Sealing;

/// <summary>
/// Wraps networks' keys with a master key that the database never sees: a file in development, a KMS in production.
/// </summary>
public interface IKeyProvider
{
    byte[] Wrap(string network, ReadOnlySpan<byte> key);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Wrong master key, or a changed byte.</exception>
    byte[] Unwrap(string network, ReadOnlySpan<byte> wrapped);
}
