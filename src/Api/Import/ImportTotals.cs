namespace Networking.Api.Import;

/// <summary>What an import did. "New" is what it brought in; messages are counted as they lie in threads.</summary>
public sealed record ImportTotals
{
    /// <summary>Messages of the source.</summary>
    public long Read { get; init; }

    public long NewMessages { get; init; }

    /// <summary>In the log already.</summary>
    public long Repeated { get; init; }

    /// <summary>Records of the source that were not imported.</summary>
    public long Skipped { get; init; }

    public long NewOrganisations { get; init; }

    public long NewPeople { get; init; }

    public long NewRelationships { get; init; }

    public long NewThreads { get; init; }

    public bool ChangedSomething => NewMessages + NewOrganisations + NewPeople + NewRelationships > 0;
}

/// <param name="Fraction">Of the source's bytes that have been read, 0 to 1.</param>
public sealed record ImportProgress(ImportTotals Totals, double Fraction, TimeSpan Elapsed)
{
    public double PerSecond => Elapsed > TimeSpan.Zero ? Totals.Read / Elapsed.TotalSeconds : 0;
}
