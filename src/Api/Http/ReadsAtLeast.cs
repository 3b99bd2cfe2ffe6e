using System.Globalization;
using Networking.Api.EventStore;
using Networking.Projections.ReadModels;

namespace Networking.Api.Http;

internal static class ReadsAtLeast
{
    public const string Parameter = "atLeast";

    /// <summary>
    /// The endpoint reads this read model and takes <c>?atLeast=position</c>: it waits, two seconds at most, until the read
    /// model has got there, so that a writer reads its own write; else 503.
    /// </summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, ReadModel model) =>
        endpoint
            .WithMetadata(new ReadsModel(model.Name))
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var http = context.HttpContext;
                    if (http.Request.Query[Parameter] is { Count: > 0 } asked)
                    {
                        if (!long.TryParse(asked, CultureInfo.InvariantCulture, out var position) || position < 0)
                            throw new InvalidRequestException("invalid_position", "atLeast must be a position.");
                        var progress = http.RequestServices.GetRequiredService<ReadModelProgress>();
                        if (!await progress.WaitFor(model.Name, position, http.RequestAborted))
                            return Problem.TryAgain(
                                "not_there_yet",
                                "The read model has not got to that position yet."
                            );
                    }

                    return await next(context);
                }
            );
}

/// <summary>Marks an endpoint that reads a read model.</summary>
internal sealed record ReadsModel(string Name);
