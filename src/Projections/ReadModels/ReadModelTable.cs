using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Networking.Projections.ReadModels;

/// <summary>
/// A table of a read model, derived from its row record: one column a property, snake_case, after <c>tenant_id</c>.
/// The first properties, as many as the constructor is told, are the key.
/// </summary>
public sealed class ReadModelTable
{
    public const string Schema = "read_models";

    private readonly Column[] _columns;
    private readonly Func<object?[], object> _construct;
    private readonly int _keys;
    private readonly string _list;
    private readonly string _selected;
    private string _schema = Schema;

    public ReadModelTable(Type row, string name, int keys, params IReadOnlyList<ReadModelIndex> indexes)
    {
        Row = row;
        Name = name;
        Indexes = indexes;
        _keys = keys;
        var constructor = row.GetConstructors()
            .Single(c => c.GetParameters().Length > 1 || row.GetProperties().Length == 1);
        _columns = [.. constructor.GetParameters().Select(p => new Column(row.GetProperty(p.Name!)!))];
        _construct = Constructor(constructor);
        _list = string.Join(", ", _columns.Select(c => Quoted(c.Name)));
        _selected = string.Join(", ", _columns.Select(c => c.Selected));
    }

    public Type Row { get; }

    public string Name { get; }

    public IReadOnlyList<ReadModelIndex> Indexes { get; }

    /// <summary>Each column but the network's: name, type and <c>not null</c>, as PostgreSQL writes them.</summary>
    public IEnumerable<string> Columns =>
        _columns.Select((c, i) => $"{c.Name} {c.SqlType}{(i < _keys || !c.IsNullable ? " not null" : "")}");

    public string FullName => $"{_schema}.{Name}";

    /// <summary>The same table in the session's own temporary schema.</summary>
    public ReadModelTable Temporary()
    {
        var temporary = (ReadModelTable)MemberwiseClone();
        temporary._schema = "pg_temp";
        return temporary;
    }

    /// <summary>With its key alone: no other index helps to build it.</summary>
    public string CreateTemporary =>
        $"create temp table {Name} (like {Schema}.{Name}, primary key ({string.Join(", ", Keys)}))";

    /// <summary>How many rows are not the same here and there, or are missing in one of them.</summary>
    public string CountDifferences(ReadModelTable other) =>
        $"select count(*) from {FullName} t full join {other.FullName} o using ({string.Join(", ", Keys)}) where t is distinct from o";

    /// <summary>
    /// Makes this table what <paramref name="other"/> is, touching no row that is so already: two statements, each giving the
    /// number of its rows.
    /// </summary>
    public IEnumerable<string> BecomeLike(ReadModelTable other)
    {
        string[] rest = [.. _columns.Skip(_keys).Select(c => Quoted(c.Name))];
        var same = string.Join(" and ", Keys.Select(k => $"t.{k} = o.{k}"));
        yield return $"delete from {FullName} t where not exists (select from {other.FullName} o where {same})";
        var changes = string.Join(", ", rest.Select(c => $"{c} = excluded.{c}"));
        yield return $"insert into {FullName} as t (tenant_id, {_list}) select tenant_id, {_list} from (select tenant_id, {_list} from {other.FullName} except select tenant_id, {_list} from {FullName}) o on conflict ({string.Join(", ", Keys)}) do "
            + (rest.Length == 0 ? "nothing" : $"update set {changes}");
    }

    /// <summary>Rows of the given keys.</summary>
    public NpgsqlBatchCommand SelectByKey(string network, IReadOnlyList<object> keys)
    {
        var names = string.Join(", ", KeyColumns.Select(c => Quoted(c.Name)));
        var command = new NpgsqlBatchCommand(
            $"select {_selected} from {FullName} where tenant_id = $1 and ({names}) in (select * from unnest({Arrays(KeyColumns, 2)}))"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = network });
        for (var k = 0; k < _keys; k++)
        {
            var part = k;
            command.Parameters.Add(
                new NpgsqlParameter { Value = _columns[k].ToArray(keys.Count, i => Part(keys[i], part)) }
            );
        }

        return command;
    }

    public string SelectAll => $"select {_selected} from {FullName} where tenant_id = $1";

    public (object Key, object Row) Read(NpgsqlDataReader reader)
    {
        var values = new object?[_columns.Length];
        Read(reader, values, 0);
        return (Key(values), _construct(values));
    }

    /// <summary>For whoever looks for what is wrong: a row with a value that cannot be read is an <see cref="UnreadableRow"/>.</summary>
    internal (object Key, object Row) ReadWhateverIsThere(NpgsqlDataReader reader)
    {
        var values = new object?[_columns.Length];
        Read(reader, values.AsSpan(0, _keys), 0);
        try
        {
            Read(reader, values.AsSpan(_keys), _keys);
            return (Key(values), _construct(values));
        }
        catch (UnreadableValueException e)
        {
            return (Key(values), new UnreadableRow(e.Column));
        }
    }

    private void Read(NpgsqlDataReader reader, Span<object?> values, int first)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = _columns[first + i].Read(reader, first + i);
    }

    /// <summary>The first column in which two rows differ, as they are stored; null when they are the same.</summary>
    public string? FirstDifference(object one, object other) =>
        _columns.FirstOrDefault(c => !c.IsSame(one, other))?.Name;

    /// <summary>One statement for any number of rows, with <c>?</c> for its parameters.</summary>
    public (string Sql, object[] Parameters) Upsert(string network, IReadOnlyList<object> rows)
    {
        var changes = string.Join(
            ", ",
            _columns.Skip(_keys).Select(c => $"{Quoted(c.Name)} = excluded.{Quoted(c.Name)}")
        );
        var arrays = string.Join(", ", _columns.Select(c => $"?::{c.SqlType}[]"));
        return (
            $"insert into {FullName} (tenant_id, {_list}) select ?, * from unnest({arrays}) on conflict ({string.Join(", ", Keys)}) do "
                + (changes.Length == 0 ? "nothing" : $"update set {changes}"),
            [network, .. _columns.Select(c => (object)c.ToArray(rows))]
        );
    }

    public (string Sql, object[] Parameters) Delete(string network, IReadOnlyList<object> keys)
    {
        var names = string.Join(", ", KeyColumns.Select(c => Quoted(c.Name)));
        var arrays = string.Join(", ", KeyColumns.Select(c => $"?::{c.SqlType}[]"));
        var parts = Enumerable
            .Range(0, _keys)
            .Select(k => (object)_columns[k].ToArray(keys.Count, i => Part(keys[i], k)));
        return (
            $"delete from {FullName} where tenant_id = ? and ({names}) in (select * from unnest({arrays}))",
            [network, .. parts]
        );
    }

    /// <summary>The table as Marten's migration sees it.</summary>
    public Table ToTable()
    {
        var table = new Table(FullName);
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        foreach (var (column, i) in _columns.Select((c, i) => (c, i)))
        {
            var added = table.AddColumn(column.Name, column.SqlType);
            if (i < _keys)
                added.AsPrimaryKey();
            else if (!column.IsNullable)
                added.NotNull();
        }

        foreach (var index in Indexes)
        {
            table.Indexes.Add(
                new IndexDefinition($"ix_{Name}_{string.Join('_', index.Columns)}")
                {
                    Columns = [.. index.Columns],
                    IsUnique = index.IsUnique,
                    Method = index.Mask is null ? IndexMethod.btree : IndexMethod.gin,
                    Mask = index.Mask ?? "",
                }
            );
        }

        return table;
    }

    private IEnumerable<Column> KeyColumns => _columns.Take(_keys);

    private string[] Keys => ["tenant_id", .. KeyColumns.Select(c => Quoted(c.Name))];

    private object Key(object?[] values) =>
        _keys switch
        {
            1 => values[0]!,
            2 => Pair(values[0]!, values[1]!),
            _ => Triple(values[0]!, values[1]!, values[2]!),
        };

    // Folds use value tuples as keys; their generic types follow from the columns' types.
    private object Pair(object a, object b) =>
        Activator.CreateInstance(typeof(ValueTuple<,>).MakeGenericType(_columns[0].Type, _columns[1].Type), a, b)!;

    private object Triple(object a, object b, object c) =>
        Activator.CreateInstance(
            typeof(ValueTuple<,,>).MakeGenericType(_columns[0].Type, _columns[1].Type, _columns[2].Type),
            a,
            b,
            c
        )!;

    private static object? Part(object key, int part) => key is ITuple tuple ? tuple[part] : key;

    private static string Arrays(IEnumerable<Column> columns, int first) =>
        string.Join(", ", columns.Select((c, i) => $"${first + i}::{c.SqlType}[]"));

    private static string Quoted(string name) => $"\"{name}\"";

    private static Func<object?[], object> Constructor(System.Reflection.ConstructorInfo constructor)
    {
        var values = Expression.Parameter(typeof(object?[]));
        var arguments = constructor
            .GetParameters()
            .Select(
                (p, i) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), p.ParameterType)
            );
        return Expression.Lambda<Func<object?[], object>>(Expression.New(constructor, arguments), values).Compile();
    }
}

/// <param name="Column">The first that cannot be read.</param>
internal sealed record UnreadableRow(string Column);

public sealed record ReadModelIndex(bool IsUnique, params IReadOnlyList<string> Columns)
{
    /// <summary>An index within a tenant.</summary>
    public static ReadModelIndex On(params IReadOnlyList<string> columns) =>
        new(IsUnique: false, ["tenant_id", .. columns]);

    /// <summary>On a <see cref="Search.SearchVector"/>.</summary>
    public static ReadModelIndex Words(string column) => new(IsUnique: false, [column]) { Mask = "?" };

    /// <summary>For patterns that begin with anything.</summary>
    public static ReadModelIndex Trigrams(string column) =>
        new(IsUnique: false, [column]) { Mask = "? public.gin_trgm_ops" };

    /// <summary>How a GIN index holds the column.</summary>
    internal string? Mask { get; private init; }

    public static ReadModelIndex Unique(params IReadOnlyList<string> columns) =>
        new(IsUnique: true, ["tenant_id", .. columns]);
}
