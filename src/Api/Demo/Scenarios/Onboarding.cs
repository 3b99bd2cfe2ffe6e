using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Two companies begin to work together: contacts, papers, first steps.</summary>
internal static class Onboarding
{
    public static readonly Scenario Welcome = new(
        "welcome",
        DemoThreadKind.External,
        "a=A.lead b=B.lead c=A.planning d=B.planning f=B.finance",
        "[Getting started|Welcome, and who does what]: {A} and {B}",
        """
        a: {hi b}good to have you here. To make the start easy: {first} From our side {@c} is your daily contact.{bye}
        | {hi b}thank you for accepting so quickly. {first} Day-to-day matters go to {@c}, everything else to me.{bye}
        b: Thank you, {a}! On our side it's {@d} for the daily business. {wish}
        | Likewise. {@d} takes over for us, I stay in the thread. {wish}
        c: Hello {d}! Could you send: bank details form, certificates, your closing days? {extra}
        d ^1: Hello {c}, nice to meet you. Certificates and closing days today, the form comes from {@f}.
        f 1: {hi c}the form is signed by two of us and was sent by registered letter; please call me on a known number before you enter the account.{bye}
        | The bank form is under way by post, not by mail, as you'd expect from finance. Please verify it by phone.
        c 2: Called and verified. Supplier number is {n:no:70100-79990}.
        d: Great. First order can come.
        | Then we are ready to go.
        a 4: {plan}
        b: {close}
        c ?: {ok}
        """,
        """
        polder>oliveira @300 | first=three sample harnesses first, then a decision about the series after the summer. | wish=We're small, so expect answers after five when the machines are quiet. | extra=And a picture of your crimp press, Nadia is curious. | plan=I suggest that we meet in Aveiro once the samples are tested. | close=You're welcome any time, we'll show you the salt pans too.
        vasterled>solana @300 | first=we begin with the 6 × 420 g format and see how it runs on Polder's packers. | wish=We would like to see the line before we cut the first die. | extra=We also need the recycling declaration for Sweden. | plan=Line visit in two weeks, hairnets are provided. | close=Gracias, Rocío and Javier will come.
        brenner>kitahama @300 | first=sample lot of 200 bearings per type, our endurance run takes six weeks. | wish=We'll always write in English here, and in Japanese where it is safer. | extra=Please tell us your vessel schedule as well. | plan=Once a month a short video call, at 8:00 here and 16:00 in Osaka. | close=That suits us very well. どうぞよろしくお願いいたします。
        cedar>brenner @300 | first=we stock the twelve fastest K and G types and report sales monthly. | wish=Our Toledo shop will do first repairs, so please share the manuals. | extra=And everything with UL on it, please. | plan=Two days of training for our technicians in Esslingen? | close=Gern! The second week of next month, hotel is on us.
        tidewater>cedar @300 | first=encoders AE-58 and AE-36 go on your shelf, calibration stays in Bristol for now. | wish=Let's look at a calibration bench in Toledo after the first year. | extra=Your resale certificate too, if you have one. | plan=Callum visits in spring. He will bring the samples by hand. | close=Tell him to pack a warm coat.
        kitahama>nordhafen @300 | first=after the break we start again with one box per month under the new rates. | wish=Thank you for coming back. This time we report each port the day it happens. | extra=The wish list of last year is still valid, I send it once more. | plan=Review after three boxes, openly, with numbers. | close=Einverstanden. That's the fair way.
        polder>lumenfeld @300 | first=the TS-20 is our first machine for you, two more will follow next year. | wish=Beat prefers drawings before words, so send everything early. | extra=Also your parking rules for a 7.5 t truck. | plan=Kick-off on site, one day, with the risk assessment on the table. | close=Agreed. We bring our own force gauge.
        """
    );
}
