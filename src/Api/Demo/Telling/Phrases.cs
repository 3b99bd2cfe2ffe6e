using System.Globalization;

namespace Networking.Api.Demo.Telling;

/// <summary>The small change of letters: greetings, farewells, agreements, dates.</summary>
internal static class Phrases
{
    private static readonly string[][] Agreed =
    [
        "OK, will do.;Done.;Perfect.;Noted, thanks.;Sounds good.;Fine with me.;👍;Agreed.;On it.;Works for us.;Understood.".Split(
            ';'
        ),
        "Alles klar.;Passt.;Mache ich.;Erledigt.;👍;Gut so.;Verstanden.".Split(';'),
        "D'accord.;C'est noté.;Parfait.;👍".Split(';'),
        "De acuerdo.;Hecho.;Perfecto.;👍".Split(';'),
        "承知しました。;了解です。;👍".Split(';'),
        "Combinado.;Feito.;👍".Split(';'),
    ];

    private static readonly string[][] Thanked =
    [
        "Thanks!;Thank you!;Many thanks.;Brilliant, thanks.;Much appreciated.;Thanks, that helps.;🙏".Split(';'),
        "Danke!;Besten Dank.;Vielen Dank!;🙏".Split(';'),
        "Merci !;Merci beaucoup.;🙏".Split(';'),
        "¡Gracias!;Muchas gracias.;🙏".Split(';'),
        "ありがとうございます。;助かります。;🙏".Split(';'),
        "Obrigada!;Obrigado!;🙏".Split(';'),
    ];

    private static readonly string[][] Months =
    [
        "January February March April May June July August September October November December".Split(' '),
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".Split(' '),
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".Split(' '),
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".Split(' '),
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".Split(' '),
    ];

    private static readonly string[][] Weekdays =
    [
        "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".Split(' '),
        "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".Split(' '),
        "dimanche lundi mardi mercredi jeudi vendredi samedi".Split(' '),
        "domingo lunes martes miércoles jueves viernes sábado".Split(' '),
        ["日", "月", "火", "水", "木", "金", "土"],
        "domingo segunda terça quarta quinta sexta sábado".Split(' '),
    ];

    public static IReadOnlyList<string> Agreements(Language language) => Agreed[(int)language];

    public static IReadOnlyList<string> Thanks(Language language) => Thanked[(int)language];

    /// <summary>The opening line of a letter; brief people go without.</summary>
    public static string Greeting(Voice voice, Language language, string name, Random random) =>
        (voice, language) switch
        {
            (Voice.Formal, Language.German) => "Guten Tag " + name + ",\n\n",
            (Voice.Warm, Language.German) => random.Pick(["Hallo ", "Moin "]) + name + ",\n",
            (Voice.Formal, _) => random.Pick(["Dear ", "Good day "]) + name + ",\n\n",
            (Voice.Warm, _) => random.Pick(["Hi ", "Hello ", "Good morning "]) + name + ",\n",
            (Voice.Brief, _) => random.Happens(0.3) ? name + ",\n" : "",
            _ => "",
        };

    /// <summary>The end of a letter in the speaker's voice.</summary>
    public static string Farewell(Staff speaker, Random random) =>
        speaker.Voice switch
        {
            Voice.Formal => random.Pick(["\n\nKind regards,\n", "\n\nBest regards,\n", "\n\nWith best regards,\n"])
                + speaker.Person.DisplayName,
            Voice.Warm => random.Pick(["\n\nBest, ", "\n\nAll the best,\n", "\n\nThanks, "]) + speaker.First,
            Voice.Brief => random.Happens(0.3) ? "\n– " + speaker.First : "",
        };

    /// <summary>A date without its year, as the language writes it.</summary>
    public static string Date(DateTimeOffset at, Language language, bool weekday)
    {
        var name = Weekdays[(int)language][(int)at.DayOfWeek];
        var day = at.Day.ToString(CultureInfo.InvariantCulture);
        return language switch
        {
            Language.English => (weekday ? name + " " : "") + day + " " + Months[0][at.Month - 1],
            Language.German => (weekday ? name + ", " : "") + day + ". " + Months[1][at.Month - 1],
            Language.French => (weekday ? name + " " : "") + day + " " + Months[2][at.Month - 1],
            Language.Spanish => (weekday ? name + " " : "") + day + " de " + Months[3][at.Month - 1],
            Language.Portuguese => (weekday ? name + ", " : "") + day + " de " + Months[4][at.Month - 1],
            Language.Japanese => at.Month.ToString(CultureInfo.InvariantCulture)
                + "月"
                + day
                + "日"
                + (weekday ? "（" + name + "）" : ""),
        };
    }
}
