using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Networking.Projections.Search;
using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>One column of a row type: its PostgreSQL type and the way there and back.</summary>
internal sealed class Column
{
    private static readonly Dictionary<Type, string> SqlTypes = new()
    {
        [typeof(Guid)] = "uuid",
        [typeof(string)] = "text",
        [typeof(long)] = "bigint",
        [typeof(int)] = "integer",
        [typeof(bool)] = "boolean",
        [typeof(DateTimeOffset)] = "timestamp with time zone",
        [typeof(DateOnly)] = "date",
        [typeof(SearchVector)] = "tsvector",
    };

    private readonly Func<object, object?> _get;
    private readonly Dictionary<string, object> _names = [];

    public Column(PropertyInfo property)
    {
        var core = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        Type = property.PropertyType;
        IsNullable =
            core != property.PropertyType
            || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        Stored =
            core.IsEnum || core == typeof(SearchVector) ? typeof(string)
            : SqlTypes.ContainsKey(core) ? core
            : typeof(string);
        if (core.IsEnum)
            _names = core.GetEnumNames().ToDictionary(n => n, n => Enum.Parse(core, n), StringComparer.Ordinal);
        IsJson = !core.IsEnum && !SqlTypes.ContainsKey(core);
        SqlType =
            IsJson ? "jsonb"
            : core == typeof(SearchVector) ? SqlTypes[core]
            : SqlTypes[Stored];
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        _get = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    public string Name { get; }

    public string SqlType { get; }

    /// <summary>How it is read.</summary>
    public string Selected => SqlType == SqlTypes[typeof(SearchVector)] ? $"\"{Name}\"::text" : $"\"{Name}\"";

    public bool IsNullable { get; }

    public bool IsJson { get; }

    public Type Type { get; }

    private Type Stored { get; }

    /// <summary>The column of many rows, as the array that <c>unnest</c> takes.</summary>
    public Array ToArray(IReadOnlyList<object> rows) => ToArray(rows.Count, i => _get(rows[i]));

    public Array ToArray(int count, Func<int, object?> value)
    {
        var element = Stored.IsValueType && IsNullable ? typeof(Nullable<>).MakeGenericType(Stored) : Stored;
        var array = Array.CreateInstance(element, count);
        for (var i = 0; i < count; i++)
            array.SetValue(Write(value(i)), i);
        return array;
    }

    /// <exception cref="UnreadableValueException">What is stored is no value of the column's type: no fold has written it.</exception>
    public object? Read(NpgsqlDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        var core = Nullable.GetUnderlyingType(Type) ?? Type;
        return IsJson ? Json(reader.GetString(ordinal))
            : core.IsEnum
                ? _names.GetValueOrDefault(reader.GetString(ordinal)) ?? throw new UnreadableValueException(Name)
            : core == typeof(DateTimeOffset) ? reader.GetFieldValue<DateTimeOffset>(ordinal)
            : core == typeof(SearchVector) ? SearchVector.Stored(reader.GetString(ordinal))
            : core == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(ordinal)
            : reader.GetValue(ordinal);
    }

    /// <summary>Whether two rows are the same here once they are stored: times in microseconds, JSON whatever its order.</summary>
    public bool IsSame(object one, object other) =>
        (Write(_get(one)), Write(_get(other))) switch
        {
            (DateTimeOffset a, DateTimeOffset b) => a.UtcTicks / TimeSpan.TicksPerMicrosecond
                == b.UtcTicks / TimeSpan.TicksPerMicrosecond,
            (string a, string b) when IsJson => JsonNode.DeepEquals(JsonNode.Parse(a), JsonNode.Parse(b)),
            var (a, b) => Equals(a, b),
        };

    private object? Json(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Type);
        }
        catch (JsonException)
        {
            throw new UnreadableValueException(Name);
        }
    }

    private object? Write(object? value) =>
        value is null ? null
        : IsJson ? JsonSerializer.Serialize(value, Type)
        : value is Enum ? value.ToString()
        : value is SearchVector words ? words.Text
        : value is DateTimeOffset at ? at.ToUniversalTime()
        : value;
}

/// <summary>It holds no value: that may be personal text.</summary>
internal sealed class UnreadableValueException(string column) : FormatException($"{column} cannot be read.")
{
    public string Column => column;
}
