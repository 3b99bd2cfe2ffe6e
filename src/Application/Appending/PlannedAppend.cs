using Networking.Application.WriteModels;
using Networking.Domain;

namespace Networking.Application.Appending;

/// <summary>A command that will be appended, with its events by stream and the states they lead to.</summary>
internal sealed class PlannedAppend
{
    public PlannedAppend(AppendRequest request)
    {
        Request = request;
        Streams =
        [
            .. request
                .Decision.Events.GroupBy(e => e.StreamId)
                .Select(g => new StreamAppend(
                    g.Key,
                    [.. g],
                    g.Aggregate(request.ReliedOn[g.Key], (m, e) => m.With(e))
                )),
        ];
        Position = request.ReliedOn.Values.Select(m => m.Position).DefaultIfEmpty().Max();
    }

    public AppendRequest Request { get; }

    public Command Command => Request.Command;

    public IReadOnlyList<StreamAppend> Streams { get; }

    public StreamAppend? LastStream => Streams.Count == 0 ? null : Streams[^1];

    /// <summary>Known after the append; before it, where the log stood for what the command relied on.</summary>
    public long Position { get; set; }
}

/// <param name="After">The stream's state with the new events in it.</param>
internal sealed record StreamAppend(Guid Id, IReadOnlyList<DomainEvent> Events, WriteModel After);
