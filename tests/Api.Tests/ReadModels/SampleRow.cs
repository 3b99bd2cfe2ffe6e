using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Networking.Projections.Search;

namespace Networking.Api.Tests.ReadModels;

/// <summary>A row of any type, with something in every field or with nothing where nothing may be.</summary>
internal static class SampleRow
{
    public static object Of(Type row, int n, bool withNulls)
    {
        var constructor = row.GetConstructors()
            .Single(c => c.GetParameters() is not [{ ParameterType: var only }] || only != row);
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(row, p, n, withNulls))]);
    }

    private static object? Value(Type row, ParameterInfo p, int n, bool withNulls)
    {
        var state = new NullabilityInfoContext().Create(row.GetProperty(p.Name!)!).ReadState;
        return withNulls && state == NullabilityState.Nullable
            ? null
            : Value(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType, n);
    }

    private static object Value(Type type, int n) =>
        type == typeof(Guid) ? new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])
        : type == typeof(string) ? $"Grüße \"{n}\" 上海 \\ '?'"
        : type == typeof(SearchVector) ? SearchVector.Of($"Grüße {n} '上海' \\ it is {n}")
        : type == typeof(long) ? 5_000_000_000L + n
        : type == typeof(int) ? n
        : type == typeof(bool) ? n % 2 == 1
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 3, 29, 2, 30, n, 123, 456, TimeSpan.FromHours(2))
        : type == typeof(DateOnly) ? new DateOnly(2026, 2, 1).AddDays(n)
        : type == typeof(JsonObject) ? new JsonObject { ["n"] = n, ["text"] = "ü" }
        : type.IsEnum ? Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!
        : Array(type, n);

    // An immutable array of two, through a collection expression's builder.
    private static object Array(Type type, int n)
    {
        var element = type.GetGenericArguments().Single();
        var items = System.Array.CreateInstance(element, 2);
        for (var i = 0; i < 2; i++)
            ((IList)items)[i] = Value(element, n + i);
        return typeof(System.Collections.Immutable.ImmutableArray)
            .GetMethods()
            .Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element)
            .Invoke(null, [items])!;
    }
}
