using Networking.Api.Postgres;
using Networking.Projections.Analytics;
using Networking.Projections.Feed;
using Networking.Projections.Inbox;
using Networking.Projections.Messages;
using Networking.Projections.Organisations;
using Networking.Projections.Participation;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.Search;
using Networking.Projections.Threads;
using Npgsql;

namespace Networking.Api.Hosting;

internal static class ReadModelQueries
{
    public static IServiceCollection AddNetworkingQueries(this IServiceCollection services) =>
        services
            .AddSingleton<InboxQuery>()
            .AddSingleton<MessagingStatsQuery>()
            .AddSingleton<ThreadQuery>()
            .AddSingleton<ReceiptsQuery>()
            .AddSingleton<MessagesQuery>()
            .AddSingleton<FeedQuery>()
            .AddSingleton(s => new FeedNews(Daemon(s)))
            .AddSingleton<DirectoryQuery>()
            .AddSingleton<MembersQuery>()
            .AddSingleton<RelationshipsQuery>()
            .AddSingleton(s => new OverdueRequests(Daemon(s)))
            .AddSingleton<SearchQuery>()
            .AddSingleton<GrowthQuery>();

    private static NpgsqlDataSource Daemon(IServiceProvider services) =>
        services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon);
}
