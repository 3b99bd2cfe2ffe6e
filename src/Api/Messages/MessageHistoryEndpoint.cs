using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Domain;
using Networking.Projections;
using Networking.Projections.Messages;
using Networking.Projections.ReadModels;

namespace Networking.Api.Messages;

internal static class MessageHistoryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/messages/{id:guid}/history", Handle)
            .Describe(
                "messages",
                "MessageHistory",
                "Everything a message ever said",
                "Oldest first, for whoever takes part in the thread. Once it is deleted, what it said is for members with the role `compliance` only.",
                404
            )
            .Produces<Page<MessageVersionView>>()
            .Reads(AllReadModels.Messaging)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(Guid id, MessagesQuery messages, HttpContext http, CancellationToken ct)
    {
        var session = http.MemberSession()!;
        var (network, member, organisation) = session.Actor;
        var seesDeleted = session.Roles.Contains(Role.Compliance);
        return await messages.History(network, member, organisation, id, seesDeleted, ct) is { } versions
            ? Results.Ok(new Page<MessageVersionView>(versions, Next: null))
            : Problem.NotFound("message");
    }
}
