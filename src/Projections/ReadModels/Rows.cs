using System.Runtime.InteropServices;

namespace Networking.Projections.ReadModels;

/// <summary>
/// The rows that a fold reads and writes, in memory. A fold asks for rows by key only; what it asked for and was not
/// there is remembered, so that a shell can fetch it and run the fold again.
/// </summary>
/// <param name="isComplete">True when what is not here does not exist: a fold of the whole log.</param>
public sealed class Rows(bool isComplete = false)
{
    private readonly Dictionary<Type, Dictionary<object, Slot>> _known = [];
    private readonly List<(Type Row, object Key, Slot Slot)> _changed = [];
    private readonly HashSet<(Type, object)> _unknown = [];

    public bool IsComplete => isComplete;

    public int Count => _known.Values.Sum(t => t.Count);

    /// <summary>Keys asked for that nobody has loaded yet.</summary>
    public IReadOnlyCollection<(Type Row, object Key)> Unknown => _unknown;

    /// <summary>What the fold put or removed (null).</summary>
    public IEnumerable<(Type Row, object Key, object? Value)> Changed =>
        _changed.Select(c => (c.Row, c.Key, c.Slot.Row));

    /// <summary>These rows; what was changed is written.</summary>
    public Rows Unchanged()
    {
        foreach (var (_, _, slot) in _changed)
            slot.IsChanged = false;
        _changed.Clear();
        return this;
    }

    /// <summary>Every row there is, of one type.</summary>
    public IEnumerable<(object Key, TRow Row)> All<TRow>()
        where TRow : class => All(typeof(TRow)).Select(r => (r.Key, (TRow)r.Value));

    /// <summary>Every row there is, of a type that is known at run time only.</summary>
    public IEnumerable<KeyValuePair<object, object>> All(Type row) =>
        from k in Known(row)
        where k.Value.Row is not null
        select KeyValuePair.Create(k.Key, k.Value.Row);

    public TRow? Find<TRow>(object key)
        where TRow : class
    {
        if (Known(typeof(TRow)).TryGetValue(key, out var slot))
            return (TRow?)slot.Row;
        if (!isComplete)
            _unknown.Add((typeof(TRow), key));
        return null;
    }

    public void Put<TRow>(object key, TRow row)
        where TRow : class => Change(typeof(TRow), key, row);

    public void Remove<TRow>(object key)
        where TRow : class => Change(typeof(TRow), key, row: null);

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
        SlotOf(row, key).Row = value;
        _unknown.Remove((row, key));
    }

    private void Change(Type type, object key, object? row)
    {
        var slot = SlotOf(type, key);
        slot.Row = row;
        if (slot.IsChanged)
            return;
        slot.IsChanged = true;
        _changed.Add((type, key, slot));
    }

    private Slot SlotOf(Type row, object key)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(Known(row), key, out _);
        return slot ??= new();
    }

    private Dictionary<object, Slot> Known(Type row)
    {
        ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, row, out _);
        return table ??= [];
    }

    private sealed class Slot
    {
        public object? Row { get; set; }

        public bool IsChanged { get; set; }
    }
}
