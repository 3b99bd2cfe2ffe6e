using System.Text.Json;

namespace Networking.Api.Http;

/// <summary>A choice in a query: by its name in camelCase, as in JSON, and never by number.</summary>
internal readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
    public static IEnumerable<string> Names => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>What the framework looks for to bind a parameter.</summary>
    public static bool TryParse(string? text, out Named<T> named)
    {
        var index = Array.IndexOf([.. Names], text);
        named = new(index < 0 ? default : Enum.Parse<T>(Enum.GetNames<T>()[index]));
        return index >= 0;
    }
}
