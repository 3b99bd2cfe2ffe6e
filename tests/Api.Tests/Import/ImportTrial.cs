using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Import;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Import;

/// <summary>Imports into a network of its own, and looks at what is there then.</summary>
internal sealed class ImportTrial(IServiceProvider services, string network) : IDisposable
{
    private readonly ImportServices _import = new(services);
    private int _runs;

    public Sources Source { get; } = new();

    public string Network => network;

    public IReadOnlyList<ReasonCount> Reasons { get; private set; } = [];

    public string ReportText { get; private set; } = "";

    public static async Task<ImportTrial> In(NetworkingFixture fixture) =>
        new(fixture.Host.Services, (await fixture.Network()).Id);

    public Task<ImportTotals> Mails(params byte[][] mails)
    {
        foreach (var (index, mail) in mails.Index())
            Source.Put($"{index:d4}.eml", mail);
        return Run(Request(ImportFormat.Eml, Source.Folder));
    }

    public Task<ImportTotals> Chat(params string[] lines) =>
        Run(Request(ImportFormat.Jsonl, Source.Put("chat.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)))));

    public ImportRequest Request(ImportFormat format, string path) => new(format, network, path, "Chat", "Everyone");

    public async Task<ImportTotals> Run(
        ImportRequest request,
        Action<ImportProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        Assert.True(await _import.CatchUp().RunAsync(_ => { }, default));
        await using (var report = new ImportReport(Path.Combine(Path.GetTempPath(), $"{network}-{++_runs}.jsonl")))
        {
            try
            {
                var importer = await _import.ImporterAsync(request, report, ct);
                return await importer.RunAsync(progress ?? (_ => { }), ct);
            }
            finally
            {
                Reasons = report.Reasons;
                await report.DisposeAsync();
                ReportText = File.Exists(report.Path)
                    ? await File.ReadAllTextAsync(report.Path, CancellationToken.None)
                    : "";
                File.Delete(report.Path);
                Assert.True(await _import.CatchUp().RunAsync(_ => { }, default));
            }
        }
    }

    public async Task<long> Events() =>
        (long)(await Rows("select count(*) from events.mt_events where tenant_id = $1"))[0][0];

    /// <summary>Every message at its place, told without ids, which differ from network to network.</summary>
    /// <param name="more">Further columns: of the message m, its thread t, its sender s.</param>
    public Task<List<string>> Story(string more = "m.sent_at, md5(m.body)") =>
        Lines(
            $"""
            select t.kind, o.name as one, p.name as other, t.subject, m.ordinal, s.display_name, {more}, r.ordinal as answers,
                   (select string_agg(coalesce(x.display_name, '?'), ',' order by x.display_name) from read_models.participations q
                    join read_models.members x on x.tenant_id = $1 and x.member_id = q.member_id
                    where q.tenant_id = $1 and q.thread_id = t.thread_id and q.is_present) as people
            from read_models.messages m
            join read_models.threads t on t.tenant_id = $1 and t.thread_id = m.thread_id
            join read_models.organisations o on o.tenant_id = $1 and o.organisation_id = t.organisation_id
            left join read_models.organisations p on p.tenant_id = $1 and p.organisation_id = t.partner_id
            join read_models.members s on s.tenant_id = $1 and s.member_id = m.sent_by
            left join read_models.messages r on r.tenant_id = $1 and r.message_id = m.reply_to
            where m.tenant_id = $1
            """
        );

    public async Task<List<object[]>> Rows(string sql)
    {
        await using var command = services
            .GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon)
            .CreateCommand(sql);
        command.Parameters.AddWithValue(network);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Rows as text, columns apart by a bar, in the order of the text.</summary>
    public async Task<List<string>> Lines(string sql) =>
        [.. (await Rows(sql)).Select(r => string.Join('|', r)).Order(StringComparer.Ordinal)];

    public void Dispose() => Source.Dispose();
}
