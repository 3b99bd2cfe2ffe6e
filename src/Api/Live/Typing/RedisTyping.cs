using Networking.Api.Logs;
using StackExchange.Redis;

namespace Networking.Api.Live.Typing;

/// <summary>
/// By Redis's publish and subscribe, one channel per network. While Redis is away each node tells its own listeners only; it
/// is looked for again until it is there.
/// </summary>
internal sealed class RedisTyping(ConfigurationOptions settings, LiveMetrics metrics, ILogger<RedisTyping> log)
    : BackgroundService,
        ITypingLine
{
    private const string Prefix = "networking:typing:";
    private static readonly RedisChannel Everything = RedisChannel.Pattern(Prefix + "*");
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly Guid _node = Guid.NewGuid();
    private volatile ConnectionMultiplexer? _redis;
    private Action<Typed> _heard = _ => { };

    /// <summary>Redis is reached, and says what the others say.</summary>
    public bool IsConnected => _redis is { IsConnected: true } redis && redis.GetSubscriber().IsConnected(Everything);

    public void Listen(Action<Typed> heard) => _heard = heard;

    public void Say(Typed typed)
    {
        if (_redis is not { IsConnected: true } redis)
            return;
        var channel = RedisChannel.Literal(Prefix + typed.Network);
        var text = $"{_node} {typed.ThreadId} {typed.MemberId}";
        try
        {
            _ = redis.GetSubscriber().PublishAsync(channel, text, CommandFlags.FireAndForget);
        }
        catch (Exception e) when (e is RedisException or ObjectDisposedException) { } // It has gone: so be it.
    }

    /// <summary>Whether it answers.</summary>
    public async Task Ping() => await (_redis ?? throw new TimeoutException()).GetDatabase().PingAsync();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        metrics.WatchRedis(() => IsConnected);
        try
        {
            await Connect(stoppingToken);
            using var look = new PeriodicTimer(BetweenLooks);
            for (bool? was = null; await look.WaitForNextTickAsync(stoppingToken); )
            {
                if (IsConnected is var isThere && isThere == was)
                    continue;
                was = isThere;
                if (isThere)
                    log.LogInformation("Redis is there: typing is heard on all nodes");
                else
                    log.LogWarning("Redis is away: typing is heard on its own node only");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            if (_redis is { } redis)
                await redis.CloseAsync(allowCommandsToComplete: false);
        }
    }

    private async Task Connect(CancellationToken ct)
    {
        while (_redis is null)
        {
            try
            {
                var redis = await ConnectionMultiplexer.ConnectAsync(settings).WaitAsync(ct);
                // Kept by the library, and asked for again with each new connection.
                await redis.GetSubscriber().SubscribeAsync(Everything, Hear, CommandFlags.FireAndForget);
                _redis = redis;
            }
            catch (RedisException e)
            {
                log.LogWarning("Redis is not reached: {Reason}", ExceptionText.Line(e));
                await Task.Delay(BetweenLooks, ct);
            }
        }
    }

    private void Hear(RedisChannel channel, RedisValue said)
    {
        var words = said.ToString().Split(' ');
        if (
            words.Length == 3
            && Guid.TryParse(words[0], out var node)
            && Guid.TryParse(words[1], out var thread)
            && Guid.TryParse(words[2], out var member)
            && node != _node
        )
            _heard(new Typed(channel.ToString()[Prefix.Length..], thread, member));
    }
}
