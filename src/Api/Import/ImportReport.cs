using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Networking.Api.Import.Reading;

namespace Networking.Api.Import;

/// <summary>How often a reason came up.</summary>
/// <param name="Kind"><c>skipped</c> or <c>noted</c>.</param>
public sealed record ReasonCount(string Kind, string Reason, long Count);

/// <summary>Counts what was skipped or noted, and lists all of it in a file, one JSON object a line.</summary>
public sealed class ImportReport : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<(string Kind, string Reason), long> _counts = [];
    private readonly Lazy<StreamWriter> _file;

    /// <param name="path">Made when there is something to list.</param>
    public ImportReport(string path)
    {
        Path = path;
        _file = new(() => new StreamWriter(Path));
    }

    public string Path { get; }

    public bool HasEntries => _counts.Count > 0;

    public IReadOnlyList<ReasonCount> Reasons =>
        [.. _counts.Select(c => new ReasonCount(c.Key.Kind, c.Key.Reason, c.Value)).OrderBy(c => c.Kind == "noted")];

    public long Skipped => _counts.Where(c => c.Key.Kind == "skipped").Sum(c => c.Value);

    /// <summary>A name that tells when the import was.</summary>
    public static string DefaultPath(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"import-report-{now:yyyyMMdd'T'HHmmss'Z'}.jsonl");

    public void Add(SourceRecord record)
    {
        var (kind, reason, detail) = record switch
        {
            Skipped s => ("skipped", s.Reason, s.Detail),
            Noted n => ("noted", n.Reason, n.Detail),
            _ => throw new ArgumentException("Only what is skipped or noted is reported.", nameof(record)),
        };
        var line = JsonSerializer.Serialize(
            new
            {
                kind,
                reason,
                record.Location,
                detail,
            },
            Json
        );
        lock (_counts)
        {
            _counts[(kind, reason)] = _counts.GetValueOrDefault((kind, reason)) + 1;
            _file.Value.WriteLine(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_file.IsValueCreated)
            await _file.Value.DisposeAsync();
    }
}
