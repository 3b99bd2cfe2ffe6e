using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Networking.Domain;

namespace Networking.Application.Sealing;

/// <summary>
/// How personal text stands in the log: <c>{"n": network, "p": person, "s": base64 of an <see cref="AesGcmBox"/>}</c>.
/// This format is frozen; a new one gets a new version byte in the box.
/// </summary>
public sealed class SealedTextConverter(KeyRing keys) : JsonConverter<SealedText>
{
    public override void Write(Utf8JsonWriter writer, SealedText value, JsonSerializerOptions options)
    {
        var clear = Encoding.UTF8.GetBytes(
            value.Text ?? throw new InvalidOperationException("Erased text cannot be written again.")
        );
        var key = keys.ForSealing(value.Network, value.Person);
        writer.WriteStartObject();
        writer.WriteString("n"u8, value.Network);
        writer.WriteString("p"u8, value.Person);
        writer.WriteBase64String("s"u8, AesGcmBox.Seal(key, clear, Purpose(value.Network, value.Person)));
        writer.WriteEndObject();
    }

    public override SealedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? network = null;
        Guid person = default;
        byte[]? box = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("n"u8) && reader.Read())
                network = reader.GetString();
            else if (reader.ValueTextEquals("p"u8) && reader.Read())
                person = reader.GetGuid();
            else if (reader.ValueTextEquals("s"u8) && reader.Read())
                box = reader.GetBytesFromBase64();
            else
                throw new JsonException("Unknown member in a sealed text.");
        }

        if (network is null || box is null)
            throw new JsonException("Incomplete sealed text.");
        var key = keys.ForOpening(network, person);
        var text = key is null ? null : Encoding.UTF8.GetString(AesGcmBox.Open(key, box, Purpose(network, person)));
        return new SealedText(network, person, text);
    }

    private static byte[] Purpose(string network, Guid person) => Encoding.UTF8.GetBytes($"text:{network}/{person}");
}
