using System.Reflection;

namespace Networking.Api.Tests.Architecture;

/// <summary>The analyzer ignores a line that names nothing: each must name something.</summary>
public sealed class BannedSymbols
{
    private static readonly string[] Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Architecture", "BannedSymbols.txt"))
            .Where(l => l.Length > 0)
            .Select(l => l.Split(';')[0]),
    ];

    [Fact]
    public void all_exist() => Assert.All(Lines, l => Assert.True(Exists(l), l));

    [Fact]
    public void that_do_not_exist_are_found_out() => Assert.False(Exists("P:System.DateTime.Nou"));

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Guid.CreateVersion7")]
    [InlineData("T:System.Random")]
    public void include_clocks_and_chance(string symbol) => Assert.Contains(symbol, Lines);

    private static bool Exists(string symbol)
    {
        var name = symbol[2..].Split('(')[0];
        var dot = name.LastIndexOf('.');
        return symbol[0] == 'T'
            ? Type.GetType(name) is not null
            : Type.GetType(name[..dot])?.GetMember(name[(dot + 1)..], BindingFlags.Public | BindingFlags.Static).Length
                > 0;
    }
}
