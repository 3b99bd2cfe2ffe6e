using System.Diagnostics;
using Networking.Api.Logs;
using OpenTelemetry;

namespace Networking.Api.Telemetry;

/// <summary>
/// What a span may tell is what a log line may: the route, not the address that was asked for (T8), and of an exception
/// its kind and places (T20). Statements hold no values; those are parameters.
/// </summary>
internal sealed class TellableSpans : BaseProcessor<Activity>
{
    private static readonly string[] Untold =
    [
        "url.query",
        "url.full",
        "user_agent.original",
        "client.address",
        "network.peer.address",
        "http.request.method_original",
        "exception.message",
    ];

    private readonly ActivityListener _exceptions = new()
    {
        ShouldListenTo = _ => true,
        ExceptionRecorder = (Activity _, Exception e, ref TagList tags) =>
        {
            tags.Add("exception.type", e.GetType().FullName);
            tags.Add("exception.message", ExceptionText.Line(e));
            tags.Add("exception.stacktrace", ExceptionText.Of(e));
        },
    };

    public TellableSpans() => ActivitySource.AddActivityListener(_exceptions);

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.path") is not null)
            data.SetTag("url.path", data.GetTagItem("http.route") ?? RequestLog.Nowhere);
        foreach (var name in Untold)
            data.SetTag(name, null);
        // Without a description, which would be an exception's message; and nothing that a client wrote beside its trace id.
        data.SetStatus(data.Status);
        data.TraceStateString = null;
    }

    protected override void Dispose(bool disposing)
    {
        _exceptions.Dispose();
        base.Dispose(disposing);
    }
}
