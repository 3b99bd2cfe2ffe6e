using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Participation;
using Networking.Projections.ReadModels;

namespace Networking.Api.Participation;

internal static class ListReceiptsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/threads/{id:guid}/receipts", Handle)
            .Describe(
                "participation",
                "ListReceipts",
                "How far the others have received and read",
                "Of everyone who takes part (1,000 at most). Of an announcement whoever started it sees the markers of all, everybody else the own one.",
                404
            )
            .Produces<Page<ReceiptView>>()
            .Reads(AllReadModels.Messaging)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(Guid id, ReceiptsQuery receipts, HttpContext http, CancellationToken ct)
    {
        var actor = http.Actor();
        return await receipts.Read(actor.Network, actor.MemberId, actor.OrganisationId, id, ct) is { } markers
            ? Results.Ok(new Page<ReceiptView>(markers, Next: null))
            : Problem.NotFound("thread");
    }
}
