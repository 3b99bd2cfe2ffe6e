namespace Networking.Api.Live.Typing;

internal static class TypingModule
{
    public static IServiceCollection AddNetworkingTyping(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TypingDesk>();
        if (RedisSettings.Find(configuration) is not { } redis)
            return services.AddSingleton<ITypingLine, NoOtherNodes>();
        return services
            .AddSingleton(redis)
            .AddSingleton<RedisTyping>()
            .AddSingleton<ITypingLine>(s => s.GetRequiredService<RedisTyping>())
            .AddHostedService(s => s.GetRequiredService<RedisTyping>());
    }
}
