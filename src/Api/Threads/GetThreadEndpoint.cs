using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Threads;

namespace Networking.Api.Threads;

internal static class GetThreadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/threads/{id:guid}", Handle)
            .Describe("threads", "GetThread", "One thread", "With who takes part (1,000 at most).", 404)
            .Produces<ThreadView>()
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(Guid id, ThreadQuery threads, HttpContext http, CancellationToken ct)
    {
        var actor = http.Actor();
        return await threads.Read(actor.Network, actor.MemberId, actor.OrganisationId, id, ct) is { } thread
            ? Results.Ok(thread)
            : Problem.NotFound("thread");
    }
}
