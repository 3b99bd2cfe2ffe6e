using System.Globalization;
using Spectre.Console;

namespace Networking.Api.Import;

/// <summary>Progress and results: a bar on a terminal, plain lines where the output goes elsewhere.</summary>
internal sealed class ImportScreen(TextWriter output, bool isTerminal, TimeProvider clock)
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);
    private readonly IAnsiConsole _console = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }
    );

    /// <summary>Shows a job with a measure from 0 to 1 and a text.</summary>
    public Task<T> ShowAsync<T>(string job, Func<Action<double, string>, Task<T>> run) =>
        isTerminal ? WithBar(job, run) : WithLines(job, run);

    public void Line(string text) => output.WriteLine(text);

    public void Reasons(IReadOnlyList<ReasonCount> reasons)
    {
        if (isTerminal && reasons.Count > 0)
        {
            var table = new Table().AddColumns("", "Reason").AddColumn("Count", c => c.RightAligned());
            foreach (var r in reasons)
                table.AddRow(r.Kind, Markup.Escape(r.Reason), Number(r.Count));
            _console.Write(table);
            return;
        }

        foreach (var r in reasons)
            Line($"  {r.Kind, -8} {r.Reason, -26} {Number(r.Count), 12}");
    }

    public static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private Task<T> WithBar<T>(string job, Func<Action<double, string>, Task<T>> run) =>
        _console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(job, maxValue: 1);
                return run(
                    (fraction, text) => (bar.Value, bar.Description) = (fraction, Markup.Escape($"{job}: {text}"))
                );
            });

    private Task<T> WithLines<T>(string job, Func<Action<double, string>, Task<T>> run)
    {
        var last = clock.GetTimestamp();
        return run(
            (fraction, text) =>
            {
                if (clock.GetElapsedTime(last) < LineInterval)
                    return;
                last = clock.GetTimestamp();
                Line($"{job}: {fraction.ToString("P0", CultureInfo.InvariantCulture)}, {text}");
            }
        );
    }
}
