using Networking.Domain;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Tests.Stories;

/// <summary>Facts in their order, and naive questions to them: no state, every answer from the beginning.</summary>
internal sealed record Log(IReadOnlyList<Recorded> Facts)
{
    public IEnumerable<(long Position, T Event)> Of<T>()
        where T : DomainEvent => from f in Facts where f.Event is T select (f.Position, (T)f.Event);

    public Log Until(long position) => new([.. Facts.Where(f => f.Position <= position)]);

    public override string ToString() => string.Join('\n', Facts.Select(f => $"{f.Position} {f.Event}"));
}
