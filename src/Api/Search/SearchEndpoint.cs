using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Api.Limits;
using Networking.Projections;
using Networking.Projections.Search;

namespace Networking.Api.Search;

internal static class SearchEndpoint
{
    private const int LongestQuery = 500;

    /// <param name="Q">Words, "phrases", beginnings*, -excluded, from: in: with: kind: before: after: on:</param>
    /// <param name="Sort">Relevance unless said otherwise.</param>
    /// <param name="Zone">IANA zone whose days the dates mean; UTC when absent.</param>
    internal sealed record Query(string? Q = null, Named<SearchSort>? Sort = null, string? Zone = null) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Q), Q, LongestQuery)
                .That(
                    nameof(Zone),
                    Zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _),
                    "is not an IANA time zone"
                );
    }

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/search", Handle)
            .Describe(
                "search",
                "SearchMessages",
                "Search messages",
                "All the words, in any of their forms, in messages that one may read now. `\"…\"` finds a phrase, `deliv*` the beginning of a word, `-word` excludes; `from:`, `in:` (subject), `with:` (member or organisation), `kind:`, `before:`, `after:` and `on:` (2026-11-23, 2026-11 or 2026) narrow it and may be negated where they name somebody or something. When fewer than a page have all the words, `loosened` is true and any of them will do. A search that goes on by `cursor` sees what was there when it began.",
                400
            )
            .Produces<SearchPage>()
            .Reads(AllReadModels.Search)
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            // Inside of what waits for a position: who waits there takes nobody's turn.
            .LimitedBy<SearchLimit>()
            .Refuses("invalid_input", "invalid_search", "invalid_cursor")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        [AsParameters] Paging paging,
        SearchQuery search,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var request = new SearchRequest(
            SearchExpression.Parse(query.Q!),
            query.Sort?.Value ?? SearchSort.Relevance,
            query.Zone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(query.Zone),
            paging.Cursor,
            paging.Count
        );
        return Results.Ok(await search.Read(actor.Network, actor.MemberId, actor.OrganisationId, request, ct));
    }
}
