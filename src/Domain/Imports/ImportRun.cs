namespace Networking.Domain.Imports;

/// <summary>Write model of an import run.</summary>
public sealed record ImportRun(Guid Id, bool Finished)
{
    public static ImportRun? Evolve(ImportRun? state, DomainEvent e) =>
        (state, e) switch
        {
            (null, ImportStarted s) => new(s.ImportId, Finished: false),
            (not null, ImportFinished) => state with { Finished = true },
            _ => state,
        };
}
