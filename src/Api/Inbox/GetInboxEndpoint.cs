using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Domain.Threads;
using Networking.Projections;
using Networking.Projections.Inbox;

namespace Networking.Api.Inbox;

internal static class GetInboxEndpoint
{
    /// <param name="Partner">An organisation's id: only threads with it.</param>
    internal sealed record Query(
        Named<InboxFilter>? Filter = null,
        Named<ThreadKind>? Kind = null,
        Guid? Partner = null
    );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/inbox", Handle)
            .Describe(
                "inbox",
                "GetInbox",
                "The inbox",
                "Threads by newest activity. `unread` = the thread's last ordinal − one's own read ordinal; own messages count as read. `totalUnread` is over everything neither archived nor muted, whatever the filter.",
                400
            )
            .Produces<InboxPage>()
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            .Refuses("invalid_input", "invalid_cursor")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        [AsParameters] Paging paging,
        InboxQuery inbox,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var request = new InboxRequest(
            query.Filter?.Value ?? InboxFilter.All,
            query.Kind?.Value,
            query.Partner,
            paging.Cursor,
            paging.Count
        );
        return Results.Ok(await inbox.Read(actor.Network, actor.MemberId, actor.OrganisationId, request, ct));
    }
}
