using System.Globalization;
using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class SignInProblems
{
    public static IResult InvalidCredentials =>
        Problem.Of(StatusCodes.Status401Unauthorized, "invalid_credentials", "Address or password is wrong.");

    public static IResult SessionOver =>
        Problem.Of(StatusCodes.Status401Unauthorized, "session_over", "The session is over. Sign in again.");

    public static IResult TooMany(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, "too_many_attempts", "Too many attempts. Wait.");
    }
}
