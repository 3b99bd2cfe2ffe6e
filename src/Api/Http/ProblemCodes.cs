using System.Collections.Frozen;

namespace Networking.Api.Http;

/// <summary>Every <c>code</c> that an answer may carry, with its status. Codes never change: clients branch on them.</summary>
public static class ProblemCodes
{
    public static readonly FrozenDictionary<string, int> Status = new Dictionary<int, string>
    {
        [400] =
            "invalid_input invalid_json invalid_request invalid_cursor invalid_position invalid_idempotency_key "
            + "invalid_text invalid_search unknown_member unknown_message unknown_emoji ordinal_beyond_end invalid_passkey",
        [401] =
            "unauthenticated invalid_credentials session_over second_factor_required invalid_code "
            + "oidc_refused oidc_not_linked passkey_refused",
        [403] =
            "forbidden cross_site_request csrf_header_missing not_a_member not_an_administrator not_an_owner "
            + "not_the_author not_the_receiver not_the_requester not_the_suspender not_your_member "
            + "wrong_password wrong_code",
        [404] = "not_found invitation_unknown",
        [405] = "method_not_allowed",
        [409] =
            "idempotency_key_reused id_taken thread_closed thread_exists not_a_participant audience_is_everyone "
            + "message_exists message_deleted too_many_reactions relationship_not_active relationship_requested relationship_active "
            + "relationship_suspended relationship_declined relationship_withdrawn relationship_expired "
            + "relationship_ended own_organisation request_expired request_not_pending partner_unreachable "
            + "already_a_member last_owner account_exists email_taken invitation_used invitation_revoked "
            + "totp_enabled totp_not_enrolled oidc_taken last_way_in passkeys_off too_many_passkeys",
        [410] = "invitation_expired",
        [413] = "too_large",
        [415] = "unsupported_media_type",
        [429] = "too_many_requests too_many_attempts",
        [500] = "internal_error",
        [503] = "busy not_there_yet database_away took_too_long",
    }
        .SelectMany(s => s.Value.Split(' '), (s, code) => KeyValuePair.Create(code, s.Key))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The endpoint's own refusals, besides what any request may be answered.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.WithMetadata(new Refusals(codes));
}

/// <summary>Codes with which an endpoint refuses.</summary>
internal sealed record Refusals(IReadOnlyList<string> Codes);
