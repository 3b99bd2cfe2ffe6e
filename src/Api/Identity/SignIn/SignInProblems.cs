using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class SignInProblems
{
    public static IResult InvalidCredentials =>
        Problem.Of(StatusCodes.Status401Unauthorized, "invalid_credentials", "Address or password is wrong.");

    public static IResult SessionOver =>
        Problem.Of(StatusCodes.Status401Unauthorized, "session_over", "The session is over. Sign in again.");

    /// <summary>Of somebody who is signed in already: 401 would tell a client that the session is over.</summary>
    public static IResult WrongPassword =>
        Problem.Of(StatusCodes.Status403Forbidden, "wrong_password", "The password is wrong.");

    public static IResult WrongCode =>
        Problem.Of(StatusCodes.Status403Forbidden, "wrong_code", "The code is wrong, too old or used.");

    /// <summary>Tells that the password was right, as any sign-in in two steps does.</summary>
    public static IResult SecondFactorRequired =>
        Problem.Of(
            StatusCodes.Status401Unauthorized,
            "second_factor_required",
            "Send the same again with code, or with recoveryCode."
        );

    public static IResult InvalidCode =>
        Problem.Of(StatusCodes.Status401Unauthorized, "invalid_code", "The code is wrong, too old or used.");

    public static IResult Busy => Problem.TryAgain("busy", "The account is being changed by another request.");

    public static IResult TooMany(TimeSpan wait) => Problem.TooMany("too_many_attempts", wait);
}
