using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class SignInProblems
{
    public static IResult InvalidCredentials =>
        Problem.Of(StatusCodes.Status401Unauthorized, "invalid_credentials", "Address or password is wrong.");

    public static IResult SessionOver =>
        Problem.Of(StatusCodes.Status401Unauthorized, "session_over", "The session is over. Sign in again.");

    public static IResult TooMany(TimeSpan wait) => Problem.TooMany("too_many_attempts", wait);
}
