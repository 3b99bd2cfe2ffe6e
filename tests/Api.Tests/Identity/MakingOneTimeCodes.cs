using Networking.Api.Identity;

namespace Networking.Api.Tests.Identity;

/// <summary>The test vectors of RFC 6238 (appendix B, SHA-1; the last six of their eight digits).</summary>
public sealed class MakingOneTimeCodes
{
    // "12345678901234567890"
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void gives_the_codes_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void takes_the_code_of_a_clock_that_is_half_a_minute_off(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_111);
        var step = Totp.StepAt(now.AddSeconds(seconds));

        Assert.Equal(taken ? step : null, Totp.StepOf(Secret, Totp.Code(Secret, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("28708２")]
    public void takes_nothing_else(string code) =>
        Assert.Null(Totp.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59)));
}
