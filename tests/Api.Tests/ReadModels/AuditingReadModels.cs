using System.Text.Json;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Networking.Projections.Search;

namespace Networking.Api.Tests.ReadModels;

/// <summary>Invariant I7: the live rows are what a fresh fold of the log gives; a planted difference is found.</summary>
public sealed class AuditingReadModels(NetworkingFixture fixture, BusyNetwork network) : IClassFixture<BusyNetwork>
{
    public static TheoryData<string> Tables() => [.. AllReadModels.List.SelectMany(m => m.Tables).Select(t => t.Name)];

    [Fact]
    public async Task finds_live_and_replayed_the_same()
    {
        foreach (var model in AllReadModels.List)
        {
            var verdict = await Audit(model);
            Assert.True(verdict is { IsSame: true, Rows: >= 1, Position: > 0 }, verdict.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task finds_a_missing_row(string table) =>
        Assert.Equal("missing row", await Planted(table, $"delete from read_models.{table} where {AnyRow(table)}"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task finds_an_extra_row(string table)
    {
        var row = BusyNetwork.ModelOf(table).Tables.Single(t => t.Name == table).ToTable();
        var changes = Columns(table).ToDictionary(c => c.Name, c => c.Changed);
        string List(Func<string, string> of) => string.Concat(row.Columns.Skip(1).Select(c => $", {of(c.Name)}"));
        var into = $"insert into read_models.{table} (tenant_id{List(c => $"\"{c}\"")})";
        var values = List(c => changes.GetValueOrDefault(c, $"\"{c}\""));
        var extra = $"{into} select tenant_id{values} from read_models.{table} where {AnyRow(table)}";
        Assert.Equal("extra row", await Planted(table, extra));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task finds_a_changed_value_in_every_column(string table)
    {
        foreach (var (name, changed, _) in Columns(table).Skip(Keys(table)))
            Assert.Equal(
                $"different {name}",
                await Planted(table, $"update read_models.{table} set \"{name}\" = {changed} where {AnyRow(table)}")
            );
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task finds_a_value_that_cannot_be_read(string table)
    {
        foreach (var (name, type) in Columns(table).Skip(Keys(table)).Select(c => (c.Name, c.Type)))
            if (Unreadable(type) is { } value)
                Assert.Equal(
                    $"unreadable {name}",
                    await Planted(table, $"update read_models.{table} set \"{name}\" = {value} where {AnyRow(table)}")
                );
    }

    private async Task<string> Planted(string table, string sql)
    {
        var verdict = await network.Spoilt(table, sql, () => Audit(BusyNetwork.ModelOf(table)));
        Assert.Equal(table, verdict.First?.Table);
        return verdict.First!.What;
    }

    private Task<ReadModelVerdict> Audit(ReadModel model) =>
        new ReadModelAudit(
            fixture.Host.Services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon),
            fixture.As(DatabaseRole.Daemon)
        ).Check(model, network.Id, CancellationToken.None);

    private static string AnyRow(string table) =>
        $"tenant_id = $1 and ctid = (select min(ctid) from read_models.{table} where tenant_id = $1)";

    private static int Keys(string table) =>
        BusyNetwork.ModelOf(table).Tables.Single(t => t.Name == table).ToTable().PrimaryKeyColumns.Count - 1;

    // Each column with SQL for another value of its type.
    private static List<(string Name, string Changed, Type Type)> Columns(string table)
    {
        var row = BusyNetwork.ModelOf(table).Tables.Single(t => t.Name == table).Row;
        return
        [
            .. from p in row.GetConstructors()[0].GetParameters()
            let type = Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType
            let name = JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name!)
            select (name, Changed(type, $"\"{name}\""), type),
        ];
    }

    private static string Changed(Type type, string column) =>
        type == typeof(Guid) ? "gen_random_uuid()"
        : type.IsEnum
            ? $"case {column} when '{Enum.GetNames(type)[0]}' then '{Enum.GetNames(type)[1]}' else '{Enum.GetNames(type)[0]}' end"
        : type == typeof(string) ? $"coalesce({column}, '') || '.'"
        : type == typeof(long) || type == typeof(int) ? $"coalesce({column}, 0) + 1000"
        : type == typeof(bool) ? $"not coalesce({column}, false)"
        : type == typeof(DateOnly) ? $"coalesce({column}, date '2020-01-01') + 1"
        : type == typeof(DateTimeOffset) ? $"coalesce({column}, now()) + interval '1 microsecond'"
        : type == typeof(SearchVector) ? $"{column} || 'planted:9'::tsvector"
        : $"case when {column} = '[]' then '[\"{Guid.Empty}\"]' when jsonb_typeof({column}) = 'array' then '[]' else {column} || '{{\"a\": 7}}' end";

    // None of the names; JSON of another shape. All other types PostgreSQL itself keeps readable.
    private static string? Unreadable(Type type) =>
        type.IsEnum ? $"' {Enum.GetNames(type)[0]}'"
        : Changed(type, "x").StartsWith("case", StringComparison.Ordinal) ? "'7'"
        : null;
}
