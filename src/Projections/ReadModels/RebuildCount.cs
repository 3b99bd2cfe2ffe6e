using Weasel.Postgresql.Tables;

namespace Networking.Projections.ReadModels;

/// <summary>
/// How often a rebuild has changed a read model's rows. A batch that was folded from rows of before must not be written over
/// them: it is fenced by this number (<see cref="ProgressFence"/>).
/// </summary>
public static class RebuildCount
{
    private const string Name = $"{ReadModelTable.Schema}.rebuilds";

    public static Table Table()
    {
        var table = new Table(Name);
        table.AddColumn("read_model", "varchar").AsPrimaryKey();
        table.AddColumn<long>("times").NotNull();
        return table;
    }

    /// <summary>The count, as an expression.</summary>
    internal static string Of(ReadModel model) =>
        $"coalesce((select times from {Name} where read_model = '{model.Name}'), 0)";

    /// <summary>In the transaction that changed the rows.</summary>
    internal static string OneMore(ReadModel model) =>
        $"insert into {Name} as r values ('{model.Name}', 1) on conflict (read_model) do update set times = r.times + 1";
}
