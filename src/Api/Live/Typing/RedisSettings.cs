using Networking.Api.Hosting;
using StackExchange.Redis;

namespace Networking.Api.Live.Typing;

/// <summary>How Redis is reached: whatever becomes of it, nobody waits for it and nothing is kept for it.</summary>
internal static class RedisSettings
{
    public const string Name = "Redis";

    /// <returns>Null when <c>ConnectionStrings:Redis</c> is not set: this is the only node.</returns>
    /// <exception cref="StartRefusedException">It cannot be read. It may hold a password, so it is not told.</exception>
    public static ConfigurationOptions? Find(IConfiguration configuration)
    {
        if (configuration.GetConnectionString(Name) is not { Length: > 0 } text)
            return null;
        try
        {
            return WithoutWaiting(ConfigurationOptions.Parse(text));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartRefusedException(
                "ConnectionStrings:Redis should be host:port, with options after commas (docs/operations/redis.md)."
            );
        }
    }

    private static ConfigurationOptions WithoutWaiting(ConfigurationOptions settings)
    {
        settings.ClientName = "networking";
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.ConnectTimeout = 2_000;
        settings.SyncTimeout = settings.AsyncTimeout = 1_000;
        // A line that says nothing is found out within seconds.
        settings.KeepAlive = 1;
        settings.ReconnectRetryPolicy = new LinearRetry(1_000);
        // No key and no channel but our own.
        settings.TieBreaker = settings.ConfigurationChannel = "";
        return settings;
    }
}
