namespace Networking.Api.Tests.Postgres;

internal static class UnixRoot
{
    public static bool IsUs => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;
}
