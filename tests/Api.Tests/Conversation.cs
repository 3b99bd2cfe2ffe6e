using Networking.Domain;

namespace Networking.Api.Tests;

/// <summary>The usual steps of a conversation, over HTTP, each expected to succeed.</summary>
internal static class Conversation
{
    public static async Task<Guid> StartThread(this Person by, string subject, params Person[] with) => (
            await by.Post(
                "/api/threads",
                new
                {
                    kind = "internal",
                    subject,
                    participants = with.Select(p => p.Id),
                }
            )
        ).Is(201).Id("threadId");

    public static async Task<Guid> StartExternal(
        this Person by,
        Guid relationship,
        string subject,
        params Person[] with
    ) => (
            await by.Post(
                "/api/threads",
                new
                {
                    kind = "external",
                    subject,
                    partnerRelationshipId = relationship,
                    participants = with.Select(p => p.Id),
                }
            )
        ).Is(201).Id("threadId");

    public static async Task<Guid> Announce(this Person by, string subject) =>
        (await by.Post("/api/threads", new { kind = "announcement", subject })).Is(201).Id("threadId");

    public static async Task<Reply> Say(this Person by, Guid thread, string body) =>
        (await by.Post($"/api/threads/{thread}/messages", new { body })).Is(201);

    public static async Task<Reply> Inbox(this Person by, long atLeast, string query = "") =>
        (await by.Get($"/api/inbox?atLeast={atLeast}{query}")).Is(200);

    public static async Task<Reply> Messages(this Person by, Guid thread, long atLeast, string query = "") =>
        (await by.Get($"/api/threads/{thread}/messages?atLeast={atLeast}{query}")).Is(200);

    /// <summary>Roles as the owner gives them.</summary>
    public static async Task<long> GiveRoles(this Person owner, Person member, params string[] roles) =>
        (await owner.Put($"/api/members/{member.Id}/roles", new { roles })).Is(204).Position;

    public static Guid Organisation(this Person person) => person.Actor.OrganisationId;

    public static Guid PairWith(this Person one, Person other) =>
        DerivedId.Relationship(one.Organisation(), other.Organisation());
}
