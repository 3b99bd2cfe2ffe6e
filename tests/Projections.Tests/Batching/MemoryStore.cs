using Networking.Projections.ReadModels;

namespace Networking.Projections.Tests.Batching;

/// <summary>What <see cref="ReadModelProjection"/> does for each batch, with a dictionary for a database.</summary>
internal sealed class MemoryStore(ReadModel model)
{
    private readonly Dictionary<(Type, object), object> _rows = [];

    public IEnumerable<object> Of(Type row) => _rows.Where(r => r.Key.Item1 == row).Select(r => r.Value);

    /// <summary>Round trips of the slowest batch so far.</summary>
    public int MostTrips { get; private set; }

    public void Apply(IReadOnlyCollection<Recorded> batch)
    {
        foreach (var (type, key, value) in Fold(batch).Changed)
        {
            if (value is null)
                _rows.Remove((type, key));
            else
                _rows[(type, key)] = value;
        }
    }

    private Rows Fold(IReadOnlyCollection<Recorded> batch)
    {
        var loaded = new List<(Type Row, object Key)>();
        for (var trips = 0; ; trips++)
        {
            var rows = new Rows();
            foreach (var (type, key) in loaded)
                rows.Load(type, key, _rows.GetValueOrDefault((type, key)));
            foreach (var e in batch)
                model.Apply(rows, e);
            MostTrips = Math.Max(MostTrips, trips);
            if (rows.Unknown.Count == 0)
                return rows;
            loaded.AddRange(rows.Unknown);
        }
    }
}
