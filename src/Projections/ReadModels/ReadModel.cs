using Networking.Domain;

namespace Networking.Projections.ReadModels;

/// <summary>
/// A set of tables and the pure fold that fills them from the log. The same fold runs live, in a rebuild, in a replay
/// in memory and in the audit that compares them.
/// </summary>
/// <param name="Name">Names the projection: in its progress, its lag, its rebuild.</param>
/// <param name="Folds">Run in this order for each event; a later one sees what an earlier one wrote.</param>
public sealed record ReadModel(
    string Name,
    IReadOnlyList<ReadModelTable> Tables,
    IReadOnlyList<Action<Rows, Recorded>> Folds
)
{
    /// <summary>What Marten keeps the projection's progress by.</summary>
    public string Shard => $"{Name}:All";

    /// <summary>Base types of the events that it is told of; null when of all. What it does not hear is not even loaded.</summary>
    public IReadOnlyList<Type>? Hears { get; init; }

    /// <summary>The events that it is told of.</summary>
    public Type[] Heard =>
        [
            .. typeof(DomainEvent)
                .Assembly.GetTypes()
                .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(DomainEvent)) && HearsOf(t)),
        ];

    /// <summary>Several as one: the log is read once for all of them.</summary>
    public static ReadModel Together(IReadOnlyList<ReadModel> models) =>
        new(
            string.Join('+', models.Select(m => m.Name)),
            [.. models.SelectMany(m => m.Tables)],
            [.. models.Select(m => (Action<Rows, Recorded>)m.Apply)]
        )
        {
            Hears = models.Any(m => m.Hears is null) ? null : [.. models.SelectMany(m => m.Hears!)],
        };

    public bool HearsOf(Recorded e) => HearsOf(e.Event.GetType());

    private bool HearsOf(Type e) => Hears is null || Hears.Any(e.IsAssignableTo);

    public void Apply(Rows rows, Recorded e)
    {
        if (!HearsOf(e))
            return;
        foreach (var fold in Folds)
            fold(rows, e);
    }

    public void Apply(Rows rows, IEnumerable<Recorded> log)
    {
        foreach (var e in log)
            Apply(rows, e);
    }

    /// <summary>The read model of a log, from nothing.</summary>
    public Rows Replay(IEnumerable<Recorded> log)
    {
        var rows = new Rows(isComplete: true);
        Apply(rows, log);
        return rows;
    }
}
