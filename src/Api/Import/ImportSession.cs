using System.Globalization;
using static Networking.Api.Import.ImportScreen;

namespace Networking.Api.Import;

/// <summary>An import as the operator sees it: catch up, import, catch up, tell what came of it.</summary>
internal sealed class ImportSession(ImportServices services, ImportScreen screen, ImportReport report)
{
    public async Task<ImportTotals> RunAsync(ImportRequest request, CancellationToken ct)
    {
        // Who is in the network already is asked of the read models.
        if (!await CatchUpAsync(ct))
            throw new ImportFailedException("The read models do not catch up with the log: see the host's log.");
        var importer = await services.ImporterAsync(request, report, ct);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var totals = await screen.ShowAsync(
            "Importing",
            show => importer.RunAsync(p => show(p.Fraction, Describe(p)), ct)
        );
        Tell(totals, watch.Elapsed);
        if (totals.ChangedSomething)
        {
            watch.Restart();
            var caughtUp = await CatchUpAsync(ct);
            screen.Line(
                caughtUp
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"Read models up to date after {watch.Elapsed.TotalSeconds:N1} s."
                    )
                    : "The read models do not catch up with the log: see the host's log. The import itself is done."
            );
        }

        return totals;
    }

    private Task<bool> CatchUpAsync(CancellationToken ct)
    {
        long most = 1;
        return screen.ShowAsync(
            "Building read models",
            show =>
                services
                    .CatchUp()
                    .RunAsync(
                        lag =>
                        {
                            most = Math.Max(most, lag);
                            show(1 - ((double)lag / most), $"{Number(lag)} events to go");
                        },
                        ct
                    )
        );
    }

    private void Tell(ImportTotals t, TimeSpan took)
    {
        screen.Line(
            t.ChangedSomething
                ? $"Imported {Number(t.NewMessages)} messages, {Number(t.NewThreads)} threads, {Number(t.NewPeople)} people, "
                    + $"{Number(t.NewOrganisations)} organisations and {Number(t.NewRelationships)} relationships."
                : "Nothing new: the network has all of it already."
        );
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read {t.Read:N0} messages in {took.TotalSeconds:N1} s ({t.Read / took.TotalSeconds:N0}/s); there already {t.Repeated:N0}; skipped {t.Skipped:N0}."
            )
        );
        screen.Reasons(report.Reasons);
        if (report.HasEntries)
            screen.Line($"Each with its place: {report.Path}");
    }

    private static string Describe(ImportProgress p) =>
        $"{Number(p.Totals.Read)} messages, {Number(p.PerSecond)}/s, {Number(p.Totals.NewMessages)} new";
}
