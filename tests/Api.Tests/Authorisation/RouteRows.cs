namespace Networking.Api.Tests.Authorisation;

/// <summary>What a route answers to whom. In the order in which a caller may try them all: what destroys comes last.</summary>
/// <param name="Owner">An owner of the organisation that the ids are of.</param>
/// <param name="Member">A plain member of it, who takes part in the thread.</param>
/// <param name="Stranger">An owner of another organisation of the same network.</param>
/// <param name="Operator">Null: 403.</param>
/// <param name="Twin">An owner in the network of the same ids, who wrote nothing; null: as the owner.</param>
/// <param name="Path">With its ids filled in; null when it has none.</param>
internal sealed record RouteRow(
    string Route,
    int Owner,
    int Member,
    int Stranger,
    Func<Ids, string>? Path = null,
    Func<Ids, object>? Body = null,
    int? Operator = null,
    int? Twin = null
);

internal static class RouteRows
{
    private static readonly string[] Roles = ["member"];
    private static readonly object Reason = new { reason = "Because" };

    public static RouteRow[] All(string network) =>
        [
            new("GET /health/live", 200, 200, 200, Operator: 200),
            new("GET /health/ready", 200, 200, 200, Operator: 200),
            .. Anonymous,
            .. Reads,
            .. InThreads,
            .. OfOrganisations,
            .. OfPartners,
            .. OfOperators(network),
            .. OfAccounts,
            new("POST /api/auth/logout", 204, 204, 204, Operator: 204),
        ];

    private static RouteRow[] Anonymous =>
        [
            new("POST /api/auth/login", 401, 401, 401, Body: Credentials, Operator: 401),
            new("POST /api/auth/token", 401, 401, 401, Body: Credentials, Operator: 401),
            new("POST /api/auth/refresh", 401, 401, 401, Body: _ => new { refreshToken = "x" }, Operator: 401),
            new("POST /api/auth/login/passkey/challenge", 200, 200, 200, Operator: 200),
            new("POST /api/auth/login/passkey", 401, 401, 401, Body: _ => new { credential = new { } }, Operator: 401),
            new(
                "POST /api/auth/oidc/{provider}/authorisation",
                404,
                404,
                404,
                _ => "/api/auth/oidc/nowhere/authorisation",
                _ => new { },
                404
            ),
            new(
                "POST /api/auth/invitations/{token}/acceptance",
                404,
                404,
                404,
                _ => "/api/auth/invitations/unknown/acceptance",
                _ => new { displayName = "Ann", password = "long enough a password" },
                404
            ),
        ];

    private static RouteRow[] OfAccounts =>
        [
            new(
                "PUT /api/auth/password",
                403,
                403,
                403,
                Body: _ => new { currentPassword = "wrong", newPassword = "long enough a password" },
                Operator: 403
            ),
            new("GET /api/auth/totp", 200, 200, 200, Operator: 200),
            new("POST /api/auth/totp", 403, 403, 403, Body: _ => new { password = "wrong" }, Operator: 403),
            new("POST /api/auth/totp/confirmation", 409, 409, 409, Body: _ => new { code = "000000" }, Operator: 409),
            new("POST /api/auth/totp/removal", 403, 403, 403, Body: _ => new { password = "wrong" }, Operator: 403),
            new("GET /api/auth/passkeys", 200, 200, 200, Operator: 200),
            new(
                "POST /api/auth/passkeys/challenge",
                403,
                403,
                403,
                Body: _ => new { password = "wrong" },
                Operator: 403
            ),
            new(
                "POST /api/auth/passkeys",
                400,
                400,
                400,
                Body: _ => new { name = "Phone", credential = new { } },
                Operator: 400
            ),
            new(
                "PUT /api/auth/passkeys/{id}",
                404,
                404,
                404,
                i => $"/api/auth/passkeys/{i.Message:N}",
                _ => new { name = "Phone" },
                404
            ),
            new(
                "POST /api/auth/passkeys/{id}/removal",
                403,
                403,
                403,
                i => $"/api/auth/passkeys/{i.Message:N}/removal",
                _ => new { password = "wrong" },
                403
            ),
            new("GET /api/auth/logins", 200, 200, 200, Operator: 200),
            new("DELETE /api/auth/logins/{id}", 404, 404, 404, i => $"/api/auth/logins/{i.Message:N}", Operator: 404),
            new("DELETE /api/auth/sessions/{id}", 404, 404, 404, i => $"/api/auth/sessions/{i.Message}", Operator: 404),
            new("DELETE /api/auth/sessions", 204, 204, 204, Operator: 204),
        ];

    private static RouteRow[] Reads =>
        [
            new("GET /api/auth/me", 200, 200, 200, Operator: 200),
            new("GET /api/auth/sessions", 200, 200, 200, Operator: 200),
            new("GET /api/organisations", 200, 200, 200),
            new("GET /api/search", 200, 200, 200, _ => "/api/search?q=hello"),
            new("GET /api/organisations/{id}", 200, 200, 404, i => $"/api/organisations/{i.Zeta}"),
            new("GET /api/members", 200, 200, 200),
            new("GET /api/partner-relationships", 200, 200, 200),
            new("GET /api/partner-relationships/{id}", 200, 200, 404, i => $"/api/partner-relationships/{i.Pair}"),
            new("GET /api/partner-relationships/{id}/timeline", 200, 200, 404, i => Pair(i, "timeline")),
            new("GET /api/threads/{id}", 200, 200, 404, i => $"/api/threads/{i.Thread}"),
            new("GET /api/threads/{id}/messages", 200, 200, 404, i => Thread(i, "messages")),
            new("GET /api/threads/{id}/receipts", 200, 200, 404, i => Thread(i, "receipts")),
            new("GET /api/messages/{id}/history", 200, 200, 404, i => $"/api/messages/{i.Message}/history"),
            new("GET /api/inbox", 200, 200, 200),
            new("GET /api/messaging/stats", 200, 200, 200),
            new("GET /api/feed", 200, 200, 200),
            new("GET /api/analytics/growth", 200, 200, 200),
        ];

    private static RouteRow[] InThreads =>
        [
            new("PUT /api/threads/{id}/read-marker", 204, 204, 404, i => Thread(i, "read-marker"), Ordinal),
            new("PUT /api/threads/{id}/delivered-marker", 204, 204, 404, i => Thread(i, "delivered-marker"), Ordinal),
            new("PUT /api/threads/{id}/participation", 204, 204, 404, i => Thread(i, "participation"), _ => new { }),
            new(
                "PUT /api/threads/{id}/subject",
                204,
                204,
                404,
                i => Thread(i, "subject"),
                _ => new { subject = "New" }
            ),
            new("POST /api/threads/{id}/messages", 201, 201, 404, i => Thread(i, "messages"), _ => new { body = "Hi" }),
            new(
                "PUT /api/messages/{id}",
                204,
                403,
                404,
                i => $"/api/messages/{i.Message}",
                _ => new { body = "Hi" },
                Twin: 403
            ),
            new("PUT /api/messages/{id}/reactions/{emoji}", 204, 204, 404, Reaction),
            new("DELETE /api/messages/{id}/reactions/{emoji}", 204, 204, 404, Reaction),
            new(
                "POST /api/threads/{id}/participants",
                204,
                204,
                404,
                i => Thread(i, "participants"),
                i => new { memberIds = new[] { i.Spare } }
            ),
            new(
                "DELETE /api/threads/{id}/participants/{memberId}",
                204,
                403,
                404,
                i => Thread(i, $"participants/{i.Spare}")
            ),
            new("POST /api/threads/{id}/closure", 204, 204, 404, i => Thread(i, "closure")),
            new("POST /api/threads/{id}/reopening", 204, 204, 404, i => Thread(i, "reopening")),
            new("DELETE /api/messages/{id}", 204, 403, 404, i => $"/api/messages/{i.Message}", Twin: 403),
            new(
                "POST /api/threads",
                201,
                201,
                400,
                Body: i => new
                {
                    kind = "internal",
                    subject = "New",
                    participants = new[] { i.Member },
                }
            ),
        ];

    private static RouteRow[] OfOrganisations =>
        [
            new("PUT /api/organisations/mine", 204, 403, 204, Body: _ => new { name = "Renamed" }),
            new(
                "POST /api/members/invitations",
                201,
                403,
                201,
                Body: _ => new
                {
                    email = $"{Guid.NewGuid():N}@new.example",
                    displayName = "New",
                    roles = Roles,
                }
            ),
            new(
                "PUT /api/members/{id}/roles",
                204,
                403,
                404,
                i => $"/api/members/{i.Spare}/roles",
                _ => new { roles = Roles }
            ),
            new("POST /api/members/{id}/deactivation", 204, 403, 404, i => $"/api/members/{i.Spare}/deactivation"),
        ];

    private static RouteRow[] OfPartners =>
        [
            Verb("acceptance", 204),
            Verb("decline", 409, Reason),
            Verb("withdrawal", 403),
            Verb("suspension", 204, Reason),
            Verb("resumption", 204),
            new("POST /api/partner-relationships", 201, 403, 201, Body: i => new { organisationId = i.Zeta }),
            Verb("end", 204, Reason),
        ];

    private static RouteRow[] OfOperators(string network) =>
        [
            new("POST /api/networks", 403, 403, 403, Body: _ => new { name = "New" }, Operator: 201),
            new(
                "POST /api/networks/{id}/organisations",
                403,
                403,
                403,
                _ => $"/api/networks/{network}/organisations",
                _ => new
                {
                    name = "New",
                    domain = "new.example",
                    owner = new { email = $"{Guid.NewGuid():N}@new.example", displayName = "New" },
                },
                201
            ),
            new(
                "POST /api/networks/{id}/organisations/{organisationId}/verification",
                403,
                403,
                403,
                i => $"/api/networks/{network}/organisations/{i.Acme}/verification",
                Operator: 204
            ),
            new(
                "GET /api/networks/{id}/members",
                403,
                403,
                403,
                _ => $"/api/networks/{network}/members?q=Ann",
                Operator: 200
            ),
            new(
                "POST /api/networks/{id}/members/{memberId}/invitation",
                403,
                403,
                403,
                i => $"/api/networks/{network}/members/{i.Spare}/invitation",
                i => new { organisationId = i.Acme },
                201
            ),
        ];

    private static RouteRow Verb(string verb, int owner, object? body = null) =>
        new(
            "POST /api/partner-relationships/{id}/" + verb,
            owner,
            403,
            404,
            i => Pair(i, verb),
            body is null ? null : _ => body
        );

    private static object Credentials(Ids ids) => new { email = $"{Guid.NewGuid():N}@no.example", password = "wrong" };

    private static object Ordinal(Ids ids) => new { ordinal = 0 };

    private static string Thread(Ids ids, string rest) => $"/api/threads/{ids.Thread}/{rest}";

    private static string Reaction(Ids ids) => $"/api/messages/{ids.Message}/reactions/%F0%9F%91%8D";

    private static string Pair(Ids ids, string rest) => $"/api/partner-relationships/{ids.Pair}/{rest}";
}
