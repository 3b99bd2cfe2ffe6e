using CsCheck;
using Networking.Projections.ReadModels;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Batching;

public sealed class FoldingInBatches
{
    private static readonly Gen<(Log, int[])> LogAndSizes = Gen.Select(Act.Log, Gen.Int[1, 40].Array[1, 10]);

    public static TheoryData<string> Models => [.. AllReadModels.List.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void gives_the_rows_of_one_replay(string name)
    {
        var model = AllReadModels.List.Single(m => m.Name == name);
        LogAndSizes.Sample(
            (log, sizes) =>
            {
                var (store, replay) = (Told(model, log, sizes), model.Replay(log.Facts));
                foreach (var table in model.Tables)
                    Assert.Equal(Same.Sorted(Of(replay, table.Row)), Same.Sorted(store.Of(table.Row)));
            },
            iter: 400
        );
    }

    // A batch costs round trips by the depth of what rows lead to, never by its size.
    [Theory]
    [MemberData(nameof(Models))]
    public void takes_few_round_trips(string name)
    {
        var model = AllReadModels.List.Single(m => m.Name == name);
        LogAndSizes.Sample((log, sizes) => Told(model, log, sizes).MostTrips <= 3, iter: 200);
    }

    private static MemoryStore Told(ReadModel model, Log log, int[] sizes)
    {
        var store = new MemoryStore(model);
        var rest = log.Facts.ToArray();
        for (var i = 0; rest.Length > 0; i++)
        {
            var size = Math.Min(sizes[i % sizes.Length], rest.Length);
            store.Apply(rest[..size]);
            rest = rest[size..];
        }

        return store;
    }

    private static IEnumerable<object> Of(Rows rows, Type row) =>
        rows.Changed.Where(c => c.Row == row && c.Value is not null).Select(c => c.Value!);
}
