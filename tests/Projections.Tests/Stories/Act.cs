using CsCheck;

namespace Networking.Projections.Tests.Stories;

/// <summary>Something that someone tries to do; the <see cref="Story"/> skips what makes no sense at that moment.</summary>
internal sealed record Act(Verb Verb, int Who, int What, int Number, bool Flag, int Hours)
{
    private static readonly Gen<Verb> Verbs = Gen.Frequency(
        (10, Gen.Const(Verb.Send)),
        (3, Gen.Const(Verb.Start)),
        (4, Gen.Const(Verb.Read)),
        (3, Gen.Const(Verb.Keep)),
        (3, Gen.Const(Verb.React)),
        (14, Gen.Enum<Verb>())
    );

    private static readonly Gen<Act> One = Gen.Select(
            Verbs,
            Gen.Int[0, 99],
            Gen.Int[0, 99],
            Gen.Int[0, 99],
            Gen.Bool,
            Gen.Int[0, 30]
        )
        .Select((verb, who, what, number, flag, hours) => new Act(verb, who, what, number, flag, hours));

    public static readonly Gen<Log> Log = One.Array[0, 120].Select(acts => new Log(Story.Tell(acts)));
}

internal enum Verb
{
    Start,
    Send,
    SendImported,
    Edit,
    Delete,
    React,
    Read,
    Deliver,
    Keep,
    Add,
    Leave,
    CloseOrReopen,
    ChangeSubject,
    Befriend,
    Hire,
    ChangeCompany,
    Import,
}
