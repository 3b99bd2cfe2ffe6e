using System.Globalization;

namespace Networking.Api.Import.Reading.Html;

internal enum IndentKind
{
    Quote,
    List,
    Item,
}

/// <summary>What stands before each line inside of an element: once <c>first</c>, then <c>rest</c>.</summary>
internal sealed class Indent(IndentKind kind, string first, string rest, int? number = null)
{
    private int? _number = number;

    public IndentKind Kind => kind;
    public string Rest => rest;
    public bool IsStarted { get; private set; }

    public static Indent Quote() => new(IndentKind.Quote, "> ", "> ");

    public static Indent List(bool isOrdered, string? start) =>
        new(
            IndentKind.List,
            "",
            "",
            isOrdered ? (int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1) : null
        );

    public static Indent Item(Indent? list)
    {
        var mark = list?._number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n}. ") : "- ";
        list?._number = unchecked(list._number + 1);
        return new Indent(IndentKind.Item, mark, new string(' ', mark.Length));
    }

    public string Next()
    {
        var prefix = IsStarted ? rest : first;
        IsStarted = true;
        return prefix;
    }
}
