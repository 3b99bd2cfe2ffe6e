using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Partners meet, collect, adjust prices, and wish each other happy holidays.</summary>
internal static class Visits
{
    public static readonly Scenario Trip = new(
        "visit",
        DemoThreadKind.External,
        "a=A.lead b=B.lead c=B.engineering",
        "{topic}",
        """
        a: {hi b}{plan} Would {day6} suit you?{bye}
        | {hi b}{plan} My proposal is {day6}, arriving around ten.{bye}
        b: {answer}
        a: {people}
        c 1: {agenda}
        a ^1: {extra}
        b ?: {ok}
        a 7: {after}
        c 8 ?: {follow}
        """,
        """
        polder>brenner | topic=Visit in Esslingen: winding line | plan=Yusuf and I would like to see the new winding line before we sign for 80 axes. | answer={day6} is good, we show it under load. | people=Two of us, perhaps Imke. One of us is vegetarian. | agenda=Proposal: line at 10, test bench at 11:30, lunch, open questions on the hybrid cable at 13:00. | extra=Could we also see the hardness test on the first basket? | after=Thank you for a great day. The line is impressive, and the first-basket test convinced Imke. | follow=The measured curves are uploaded: standstill torque over five minutes at 40 °C.
        polder>karkonosze | topic=Visit to the jigs in Jelenia Góra | plan=We would like to walk through the CP-60 frame with your welders before the first one is built. | answer=Come! The mountains are white, bring boots. | people=Marloes, a fitter and me. | agenda=Jig 2 is free from nine. I prepare the three corners that worry me. | extra=We bring the rails, so that you can see what 0.3 mm means for us. | after=The corners are clear now, and the fitter wants to move there. | follow=Sketches of the three corners are in, with the weld order.
        vasterled>polder | topic=Our board visits Eindhoven | plan=Three members of our board would like to see a packer in the making. | answer=An honour. We will have two on the floor by then. | people=Astrid and two others, English please. | agenda=One hour in the hall, half an hour on energy use, then a machine that you may start yourselves. | extra=They will ask about service hours in the night. | after=They talk about nothing else than having pressed the green button. | follow=The sheet on night service is uploaded.
        brenner>ardoise | topic=Journée technique à Lyon | plan=Svenja und ich würden gern die neue Entgasung sehen. Nous pourrions venir en train. | answer=Avec plaisir ! This day suits us perfectly. | people=Nous serons trois, avec Derya de la qualité. | agenda=10 h fonderie, 11 h 30 banc d'étanchéité, 14 h pièces coupées. Deutsch oder Englisch, beides geht. | extra=Pourrions-nous voir aussi le modèle 2 ? | after=Merci pour l'accueil. The cut parts said more than any report. | follow=Les photos des coupes sont déposées.
        cedar>brenner | topic=Technician training in Esslingen | plan=Hank and two techs would fly over for the two-day training. | answer=You're welcome. We keep the bench by the window. | people=Three people, and Hank says hi to the guy from the Erie call. | agenda=Day one: gears and seals. Day two: brakes, wiring in inches, and five broken units to repair. | extra=Please include the half-wave rectifier trap. | after=Best training we've had. Five out of five repaired, and one tech now owns a Brezel cutter. | follow=Certificates are on the way, plus the seal tool that you liked.
        tidewater>cedar | topic=Calibration bench for Toledo | plan=One year of sales looks good enough for the calibration bench. I'd come over and measure the room. | answer=Room's cleaned out, next to the repair shop. | people=Just me and a laser. | agenda=Floor vibrations are my worry, the press is 12 yards away. | extra=We will bring the accelerometer. | after=0.8 µm at the worst moment, so with a granite plate it's fine. | follow=Press schedule is on the wall now, in case you want silence.
        solana>nordhafen | topic=Warehouse tour Hamburg | plan=We store 14 pallets with you and have never seen where. Inés and I would like to visit. | answer=High time. We show you aisle 9, dry as a biscuit. | people=Two people from Valencia who need warm coats. | agenda=Tour at 9:30, then the release process on screen, then fish rolls. | extra=Could we see how a lot is released at night? | after=Gracias. Now we know that our boxes live better than some people. | follow=Night release is now on video, 90 seconds.
        """
    );

    public static readonly Scenario Collection = new(
        "abholung",
        DemoThreadKind.External,
        "a=A.planning b=B.logistics c=B.sales",
        "Abholung {day2}: {load}",
        """
        a: {hi b}für {day2} bitte eine Abholung: {load}, Ziel {to}. {note}
        | Bitte für {day2} einplanen: {load} nach {to}. {note}
        b: Eingeplant, Ladefenster [7–9|9–11|13–15] Uhr. {frage}
        a: {antwort}
        b 2: Geladen, Plombe {n:seal:40100-49900}. {bericht}
        | Ist unterwegs, Plombe {n:seal:40100-49900}. {bericht}
        a: [Danke!|Besten Dank.|Super, danke euch.]
        c 5 ?: {ende}
        """,
        """
        brenner>nordhafen | load=6 Paletten G4-Motoren | to=Eindhoven | note=Zwei davon für Tor 1, bitte zuletzt laden. | frage=Hebebühne nötig? | antwort=Nein, Rampe vorhanden. | bericht=Palette 4 hatte einen lockeren Gurt, nachgespannt. | ende=Zugestellt, ohne Vermerk.
        brenner>nordhafen | load=2 Paletten Leerblätter | to=Lyon | note=Die Schaumblätter gehen zurück an Ardoise. | frage=Lieferschein ohne Wert? | antwort=Ja, Mehrweg, Wert null. | bericht=Sehr leichte Ladung, Fahrer hat zweimal nachgesehen. | ende=In Lyon angekommen, Merci vom Lager.
        brenner>nordhafen | load=9 Paletten K5 für den Export | to=Bremerhaven | note=Holz ist gestempelt, Fotos liegen bei. | frage=Ist die Ausfuhranmeldung schon erstellt? | antwort=Ja, Nummer kommt in einer Minute. | bericht=Ausfuhr ist bestätigt. | ende=Container geschlossen, Schiff läuft planmäßig aus.
        brenner>nordhafen | load=1 Kiste Prüfstand, 740 kg | to=Winterthur | note=Nur stehend, Kippindikator ist angebracht. | frage=Carnet oder endgültige Ausfuhr? | antwort=Carnet, der Prüfstand kommt in drei Wochen zurück. | bericht=Carnet abgestempelt, Grenze Bargen ohne Wartezeit. | ende=Lumenfeld hat übernommen, Indikator grün.
        brenner>nordhafen @3 | load=4 Paletten Lager aus dem Zolllager | to=Esslingen | note=Bitte nur grüne Etiketten, die anderen bleiben liegen. | frage=2.000 Stück grün, richtig? | antwort=Richtig, NSF-H1-Fett. | bericht=Verzollt und geladen, grüne Etiketten geprüft. | ende=Wareneingang hat bestätigt.
        """,
        Language.German
    );

    public static readonly Scenario Prices = new(
        "prices",
        DemoThreadKind.External,
        "s=A.sales b=B.buying f=B.finance",
        "{topic}",
        """
        s: {hi b}{news} The new price would apply to orders from {d20} on.{bye}
        b 1: {pushback}
        | {hi s}I expected something like this, but not that much. {pushback}{bye}
        s ^1: {reason}
        f 2 ?: {finance}
        b 3: {counter}
        s 4: {settle}
        b: Agreed, please send it as an amendment to {no:FC}.
        | Good. With {no:FC} amended accordingly we're through for this year.
        s: {ok}
        """,
        """
        karkonosze>polder | topic=Stainless sheet: price adjustment | news=stainless sheet has gone up by 11 % since the spring and we have to add 4.5 % to all frames. | pushback=4.5 % on the frame means that labour and coating went up as well. Did they? | reason=Sheet is 38 % of a frame, so 4.2 % is steel, the rest is energy for the oven. | finance=For next year's budget I need a number by the end of the month. | counter=Take the steel, we leave the oven: 4.2 %, and a step back when the index falls by 5 %. | settle=4.2 % with the step back. That's fair.
        solana>vasterled | topic=Papel reciclado: liner prices | news=recycled liner costs 7 % more this quarter, which makes 3 % on your cases. | pushback=We fixed prices to retail until the summer. | reason=I understand; our mill gives us a month of notice only. | finance=3 % would be about €14,000 until the summer. | counter=1.5 % now and 1.5 % from the summer on? | settle=De acuerdo, half now and half later.
        tidewater>polder | topic=Encoder prices for next year | news=we'd like to keep the AE-58 at its price and add 2 % to the load cells. | pushback=No increase on the encoders is noted with a smile. What is behind the 2 %? | reason=The foil with print, honestly, and the new gauge in final inspection. | finance=Pound or euro next year? Euro would be easier for us. | counter=2 % is fine if we may invoice in euro at a fixed rate. | settle=Euro at 1.16 for the year, 2 % on load cells only.
        """
    );
}
