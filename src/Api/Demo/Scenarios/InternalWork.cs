using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Work inside one company: plans, systems, newcomers.</summary>
internal static class InternalWork
{
    public static readonly Scenario WeekPlan = new(
        "week",
        DemoThreadKind.Internal,
        "a=A.planning b=A.engineering c=A.quality d=A.lead",
        "{topic}",
        """
        a: {plan}
        b: {technical}
        c: {check}
        a ^2: {settle}
        d: {lead}
        b 2: {progress}
        c ?: {remark}
        a 4: {result}
        d ?: [👏|👍|🙌]
        """,
        """
        polder @5 | topic=Week plan: TS-20 number two | plan=Plan for this week: wiring until {day1}, first motion {day2}, film trial {day3}. | technical=The drag chain needs another guide, half a day. | check=Please keep two hours for the guard measurement before first motion. | settle=Guide tonight, measurement {d2} at eight. | lead=The customer's technicians come on {d4}, so no loose cables please. | progress=First motion done, all four axes referenced at the first go. | remark=Guards measured: everything inside, smallest reserve 4 mm. | result=Film trial done, 61 trays a minute. The list has eleven points left.
        polder | topic=Build slots after the summer | plan=Slots: two CP-40 in parallel, CP-60 in the large bay from {day5} on. | technical=For the CP-60 we still lack the new infeed drawing. | check=And the first article of the guards. | settle=Drawing until {d3}, first article comes with the same truck. | lead=If it slips, tell me before the customer notices. | progress=Drawing is released. | remark=First article OK. | result=Both slots started as planned, CP-60 one day late because of the crane.
        brenner | lang=German | topic=Wochenplanung Montage Halle 2 | plan=Diese Woche: 24 × G4 für Polder bis {d3}, 18 × K5 für Cedar bis {d4}, dazu die Muster mit PEEK-Käfig. | technical=Für die Muster brauche ich den Prüfstand einen ganzen Tag. | check=Bitte an die neuen Nacharbeits-Anhänger mit Datum denken. | settle=Prüfstand am {day2}, ist eingetragen. | lead=Polder hat Vorrang, dort steht ein Abnahmetermin. | progress=PEEK-Muster laufen, bei 9.000 Umdrehungen 61,4 dB. | remark=Anhänger hängen, diesmal alle mit Datum. | result=Alles raus, K5 sogar einen Tag früher.
        brenner | lang=German | topic=Inventur vorbereiten | plan=Inventur am {day8}: bitte bis {d5} alle Regale beschriften und Sperrbestände trennen. | technical=In Regal 9 liegen Prototypen ohne Nummer, etwa 40 Stück. | check=Gesperrte G4 stehen separat, rote Zettel sind dran. | settle=Prototypen bekommen Nummern ab 990001. | lead=Wer zählt, bekommt Brezeln. | progress=Regal 9 hat jetzt Nummern. Es waren 57. | remark=Zwei Kartons ohne Zettel gefunden und gesperrt. | result=Gezählt. Abweichung 0,3 %, so gut wie noch nie.
        nordhafen | lang=German | topic=Umschlag diese Woche | plan=Erwartet werden 3 Container, 2 davon mit Lagern aus Osaka, und die Freitagsware aus Valencia. | technical=Tor 5 ist bis {d2} gesperrt, Bodenarbeiten. | check=Für die Lager bitte die Verzollung vor Ankunft, die Papiere sind da. | settle=Dann alles über Tor 3, Valencia erst ab Mittag. | lead=Bitte keine Standzeiten, letzte Woche hatten wir drei Rechnungen deswegen. | progress=Erster Container leer, keine Schäden. | remark=Zoll ist durch, beide Sendungen frei. | result=Alle drei leer, kein Tag Standgeld.
        ardoise @25 | lang=French | topic=Planning fonderie de la semaine | plan=Cette semaine : 500 carters G4 pour Brenner avant le {d4}, puis les essais du nouveau moule. | technical=Le rotor de dégazage arrive le {d1}, il faut une heure d'arrêt. | check=Indice de densité à chaque creuset, s'il vous plaît. | settle=Arrêt à midi, personne ne s'en apercevra. | lead=Brenner attend ces pièces, pas de surprise. | progress=Rotor monté, hydrogène divisé par deux. | remark=Indice entre 1,8 et 2,1, très bien. | result=500 carters expédiés, trois rebuts seulement.
        solana | lang=Spanish | topic=Plan de la semana: campaña de invierno | plan=Esta semana 40.000 cajas con impresión de invierno para Västerled, y 14 palés de bandejas a Hamburgo el {day4}. | technical=La máquina 2 necesita rodillos nuevos el {d2}, tres horas. | check=Prueba de adhesión a 4 °C antes de cargar. | settle=Rodillos por la noche, así no paramos. | lead=Es el pedido más grande del año, gracias a todos. | progress=Rodillos cambiados, 9.200 cajas por turno. | remark=Adhesión correcta en las cinco muestras. | result=40.300 cajas listas, camión cargado.
        kitahama | lang=Japanese | topic=今週の生産計画 | plan=今週はブレンナー向け6204を3,000個、{d3}までに完了の予定です。 | technical=研磨機2号機は{d1}の午前に点検で止まります。 | check=騒音検査はV3で全数お願いします。 | settle=点検後に夜勤で取り戻します。 | lead=納期第一でお願いします。無理はしないでください。 | progress=2,100個完了、騒音はすべて合格です。 | remark=成績書は明日まとめます。 | result=3,000個完了。梱包も終わりました。
        karkonosze | topic=Hall plan: two frames a week | plan=Frames 9 and 10 on the jigs, guards for 7 and 8 to the oven on {d2}. | technical=Robot 2 needs the new spray sensor, four hours on {d1}. | check=Cold light at the bench, no exceptions. | settle=Sensor on the night shift then. | lead=Polder's buyer is here on {d4}. Sweep, please :) | progress=Sensor is in and it already stopped the robot once, rightly. | remark=No spatter on 40 guards. Forty! | result=Truck left at 5:40 with 7 and 8.
        tidewater @33 | topic=Lab schedule | plan=This week: 36 load cells for Polder, then the external calibrations, nine in the queue. | technical=Chamber 1 goes to −20 °C for the hybrid test until {d2}. | check=Hardener samples before anything is potted, please. | settle=Then load cells go through chamber 2. | lead=The twelve urgent ones have priority over everything, tea included. | progress=Twelve tested overnight, drift below 0.1 g. | remark=Hardener is fine, batch noted. | result=All 36 released, queue is down to four.
        vasterled | topic=Changeover weekend, line 3 | plan=Saturday stop at noon, Polder's technician at one, start-up on Sunday evening. | technical=We need the spare encoder cable beforehand, last one went into line 3. | check=Swabs at point 14 after cleaning, before the first tray. | settle=Cable is in Friday's parcel. | lead=Please no heroics, Monday six o'clock is early enough. | progress=Cable and hose arrived. | remark=Swabs are clean. | result=Started Sunday 21:10, no alarm since.
        """
    );

    public static readonly Scenario Systems = new(
        "system",
        DemoThreadKind.Internal,
        "a=A.any i=A.it b=A.any",
        "{topic}",
        """
        a: {symptom}
        b: {me}
        i: {ask}
        a ^1: {tell}
        i: {cause}
        b ?: {relief}
        i 1: {fix}
        a ?: {ok}
        """,
        """
        polder @37 | topic=Order numbers missing in the EDI run | symptom=Yesterday's run to Brenner has 14 lines and only 13 order numbers. | me=Same on the run to Karkonosze, 6 and 5. | ask=Is the missing one always the last line? | tell=Yes, both times. | cause=Then it's the line break at the end of the file. The new export forgets it. | relief=One character. | fix=Export fixed, and a test compares the counts before sending.
        brenner | lang=German | topic=Scanner Wareneingang | symptom=Der Scanner im Wareneingang liest die Etiketten von Kitahama nicht mehr. | me=Bei mir geht es, wenn ich das Etikett glatt streiche. | ask=Neue Rolle oder neue Schrift? | tell=Die Etiketten sind jetzt grün. | cause=Der Scanner hat rotes Licht, Grün sieht er als Schwarz. | relief=Physik, achte Klasse. | fix=Filter umgestellt auf Weißlicht, grüne Etiketten gehen jetzt.
        vasterled | topic=Temperature export stops at midnight | symptom=The proofing room export has a hole from 00:00 to 00:20 each night. | me=The auditor will love it. | ask=Does the logger itself have the values? | tell=Yes, on its display they are there. | cause=Backup locks the folder for 20 minutes, the export gives up after ten. | relief=So the data was never lost. Good. | fix=Export now retries for an hour and refills the gap, the old nights are filled too.
        nordhafen | topic=Proof of delivery upload is slow | symptom=Uploading a delivery note takes a minute since the weekend. | me=Mine are faster, but I scan in black and white. | ask=How big is one file? | tell=38 MB. | cause=Someone set the scanner to 1200 dpi, colour. | relief=I can read the paper's fibres. | fix=Back to 200 dpi, and uploads over 10 MB ask whether you are sure.
        cedar @3 | topic=Stock says minus two | symptom=System says we have −2 of K5-220. That's a new one. | me=I shipped four this morning, shelf had four. | ask=Were any booked in from the relabelled six? | tell=No, they went straight to the mill. | cause=There we go: shipped without receipt. I book the six in and out. | relief=Antimatter motors would've been cool. | fix=Stock is zero, and drop shipments now get their own movement type.
        """
    );

    public static readonly Scenario Newcomer = new(
        "newcomer",
        DemoThreadKind.Internal,
        "a=A.lead b=A.any c=A.any",
        "{topic}",
        """
        a: {plan}
        b: {idea}
        c: {offer}
        a: {decide}
        b 3: {how}
        c ^1 ?: {more}
        a 10: {look}
        """,
        """
        polder | topic=First weeks of the new service engineer | plan=Our new service engineer starts on {day5}. Who shows what? | idea=First week at the test rig, second week with Bram on the road. | offer=I can do electrics, two mornings. | decide=Good. And a visit at a customer before the month is over. | how=First alarm 217 found without help. | more=And documented, which is rarer. | look=After two weeks: keeps asking why. Exactly right.
        brenner | lang=German | topic=Drei neue Auszubildende | plan=Am {day6} fangen drei Auszubildende an. Bitte Werkbänke und Ausweise. | idea=Eine Bank ist noch voller Prototypen, die räume ich. | offer=Sicherheitsunterweisung mache ich am ersten Morgen. | decide=Danke. Mittags essen wir zusammen, ich lade ein. | how=Alle drei haben heute ihre erste Welle gedreht. | more=Eine davon ist sogar maßhaltig. | look=Zwei Wochen geschafft, alle noch da und gut gelaunt.
        tidewater | topic=Apprentice in the cal lab | plan=We've an apprentice for the calibration lab from {day4}. Ideas for the first project? | idea=The foil warning label! Five languages, one sticker. | offer=I'd add a small study: drift with and without foil. | decide=Lovely, a real problem with a real customer. | how=First drift curve is done: 3.1 g without foil. | more=It's going on the wall. | look=Sticker is in series. Not bad for ten days.
        karkonosze | topic=Welder's exam | plan=Two of ours take the ISO 9606 exam on {day7}. Who covers the jigs? | idea=I take jig 1, it's been a while but it's like riding a bike. | offer=Jig 2 for me. | decide=Thanks. No bikes in the hall. | how=Both passed. | more=One with distinction! | look=Certificates are on the board, Lumenfeld can come.
        """
    );
}
