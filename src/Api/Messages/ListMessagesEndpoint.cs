using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Messages;
using Networking.Projections.ReadModels;

namespace Networking.Api.Messages;

internal static class ListMessagesEndpoint
{
    /// <param name="Before">Messages with a lower ordinal, the newest of them.</param>
    /// <param name="After">Messages with a higher ordinal, the oldest of them.</param>
    internal sealed record Query(long? Before = null, long? After = null, int? Limit = null) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .That(nameof(Limit), Limit is null or (> 0 and <= Page.MaxLimit), $"must be 1 to {Page.MaxLimit}")
                .That(nameof(Before), Before is null or >= 0, "must not be negative")
                .That(nameof(After), After is null or >= 0, "must not be negative");
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/threads/{id:guid}/messages", Handle)
            .Describe(
                "messages",
                "ListMessages",
                "A thread's messages",
                "By ordinal, newest last: the end of the thread, or what is `before` or `after` an ordinal. `next` is the ordinal to go on with in the same direction.",
                400,
                404
            )
            .Produces<Page<MessageView>>()
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            .Refuses("invalid_input", "not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        [AsParameters] Query query,
        MessagesQuery messages,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var page = await messages.Read(
            actor.Network,
            actor.MemberId,
            actor.OrganisationId,
            id,
            query.Before,
            query.After,
            query.Limit ?? Page.DefaultLimit,
            ct
        );
        return page is null ? Problem.NotFound("thread") : Results.Ok(page);
    }
}
