using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Networking.Api.OpenApi;

/// <summary>Examples from types: the same made-up company in every place, whatever the field.</summary>
internal static class Examples
{
    private const string Id = "01985b5e-7c3a-7d1e-9b1f-6a2f4f0d9c11";

    public static JsonNode? Of(Type type, string name = "")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple(type, name) is { } simple)
            return simple;
        if (type == typeof(JsonElement))
            return WebAuthn(name);
        if (typeof(JsonNode).IsAssignableFrom(type))
            return new JsonObject { ["messageId"] = Id };
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return new JsonArray(Of(type.GetElementType() ?? type.GetGenericArguments()[^1], name));
        var fields = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();
        var camel = fields.Select(f => (f, Name: JsonNamingPolicy.CamelCase.ConvertName(f.Name!)));
        return new JsonObject(camel.Select(f => KeyValuePair.Create(f.Name, Of(f.f.ParameterType, f.Name))));
    }

    private static JsonObject WebAuthn(string name) =>
        name == "credential"
            ? new()
            {
                ["id"] = "3q2-7w",
                ["type"] = "public-key",
                ["response"] = new JsonObject(),
            }
            : new() { ["challenge"] = "cGFzc2tleQ", ["userVerification"] = "required" };

    private static JsonNode? Simple(Type type, string name) =>
        type == typeof(string) ? Text(name)
        : type == typeof(Guid) ? Id
        : type == typeof(bool) ? name is "verified" or "listed" or "requestedByUs" or "pinned"
        : type == typeof(int) ? 42
        : type == typeof(long) ? Number(name)
        : type == typeof(DateTimeOffset) ? "2026-03-02T09:15:00+00:00"
        : type == typeof(DateOnly) ? "2026-03-02"
        : type.IsEnum ? JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[type.Name == "Role" ? 2 : 0])
        : null;

    private static long Number(string name) =>
        name switch
        {
            "position" => 1207,
            "ordinal" or "lastOrdinal" => 7,
            _ => 3,
        };

    private static string Text(string name) =>
        name switch
        {
            "email" => "ann@acme.example",
            "displayName" or "byName" => "Ann Smith",
            "name" or "partnerName" => "Acme Logistics",
            "id" => "n7k2q9w4",
            "domain" or "domains" => "acme.example",
            "about" => "Road and rail freight in central Europe.",
            "sector" => "logistics",
            "regions" => "DE",
            "capabilities" => "cold chain",
            "subject" => "Delivery of order 4711",
            "body" or "preview" => "Can you confirm Tuesday?",
            "emoji" => "👍",
            "note" => "We met at the fair in Munich.",
            "reason" or "text" => "The contract has ended.",
            "code" => "287082",
            "recoveryCode" or "recoveryCodes" => "7KQ2M-X9D4P",
            "address" => "https://login.acme.example/authorize?client_id=networking",
            "secret" => "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
            "uri" => "otpauth://totp/Networking:ann@acme.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
            "password" or "currentPassword" or "newPassword" => "correct horse battery staple",
            "type" => "message_sent",
            "next" => "NjM4",
            _ => "text",
        };
}
