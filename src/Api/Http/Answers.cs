using System.Globalization;
using Networking.Application.Appending;

namespace Networking.Api.Http;

/// <summary>From a command's outcome to HTTP.</summary>
public static class Answers
{
    /// <summary>Header with the position that a read's <c>?atLeast</c> takes.</summary>
    public const string PositionHeader = "Network-Position";

    /// <summary>201 with the body for something new, 200 with the same body for a repeat; else the problem.</summary>
    public static IResult Created<T>(this Outcome outcome, HttpContext http, string location, Func<long, T> body) =>
        outcome is Accepted { Repeated: false }
            ? outcome.With(http, position => Results.Created(location, body(position)))
            : outcome.With(http, position => Results.Ok(body(position)));

    /// <summary>204, or the problem.</summary>
    public static IResult Done(this Outcome outcome, HttpContext http) => outcome.With(http, _ => Results.NoContent());

    public static IResult With(this Outcome outcome, HttpContext http, Func<long, IResult> accepted)
    {
        switch (outcome)
        {
            case Accepted a:
                http.Response.Headers[PositionHeader] = a.Position.ToString(CultureInfo.InvariantCulture);
                return accepted(a.Position);
            case Refused r:
                return Problem.Of(r.Rejection);
            case Unavailable u:
                return Problem.TryAgain("busy", u.Detail);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
