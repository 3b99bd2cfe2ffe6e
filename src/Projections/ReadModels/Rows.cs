namespace Networking.Projections.ReadModels;

/// <summary>
/// The rows that a fold reads and writes, in memory. A fold asks for rows by key only; what it asked for and was not
/// there is remembered, so that a shell can fetch it and run the fold again.
/// </summary>
public sealed class Rows
{
    private readonly Dictionary<(Type, object), object?> _known = [];
    private readonly HashSet<(Type, object)> _changed = [];
    private readonly HashSet<(Type, object)> _unknown = [];

    /// <param name="isComplete">True when what is not here does not exist: a fold of the whole log.</param>
    public Rows(bool isComplete = false) => IsComplete = isComplete;

    public bool IsComplete { get; }

    /// <summary>Keys asked for that nobody has loaded yet.</summary>
    public IReadOnlyCollection<(Type Row, object Key)> Unknown => _unknown;

    /// <summary>What the fold put or removed (null).</summary>
    public IEnumerable<(Type Row, object Key, object? Value)> Changed =>
        _changed.Select(c => (c.Item1, c.Item2, _known[c]));

    /// <summary>Every row there is, of one type.</summary>
    public IEnumerable<(object Key, TRow Row)> All<TRow>()
        where TRow : class =>
        from k in _known
        where k.Key.Item1 == typeof(TRow) && k.Value is not null
        select (k.Key.Item2, (TRow)k.Value);

    /// <summary>Every row there is, of a type that is known at run time only.</summary>
    public IEnumerable<KeyValuePair<object, object>> All(Type row) =>
        from k in _known
        where k.Key.Item1 == row && k.Value is not null
        select KeyValuePair.Create(k.Key.Item2, k.Value);

    public TRow? Find<TRow>(object key)
        where TRow : class
    {
        if (_known.TryGetValue((typeof(TRow), key), out var row))
            return (TRow?)row;
        if (!IsComplete)
            _unknown.Add((typeof(TRow), key));
        return null;
    }

    public void Put<TRow>(object key, TRow row)
        where TRow : class
    {
        _known[(typeof(TRow), key)] = row;
        _changed.Add((typeof(TRow), key));
    }

    public void Remove<TRow>(object key)
        where TRow : class
    {
        _known[(typeof(TRow), key)] = null;
        _changed.Add((typeof(TRow), key));
    }

    /// <summary>Changes the row, if there is one.</summary>
    public void Update<TRow>(object key, Func<TRow, TRow> change)
        where TRow : class
    {
        if (Find<TRow>(key) is { } row)
            Put(key, change(row));
    }

    /// <summary>A loaded row, or null for a key that does not exist.</summary>
    public void Load(Type row, object key, object? value)
    {
        _known[(row, key)] = value;
        _unknown.Remove((row, key));
    }
}
