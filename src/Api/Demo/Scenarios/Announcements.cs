using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Admins tell everybody of their company something; now and then somebody answers.</summary>
internal static class Announcements
{
    public static readonly Scenario ToAll = new(
        "news",
        DemoThreadKind.Announcement,
        "a=A.lead b=A.any c=A.any",
        "{title}",
        """
        a: {text}
        b ?: {reply}
        c ?: {thx}
        a 2 ?: {more}
        """,
        """
        polder @1 | title=Acceptance TS-20 on Friday: hall closed for forklifts | text=Dear all, our first TS-20 will be accepted by the customer on Friday. From 9:00 to 15:00 no forklifts in hall 1, please, and keep the aisle along the windows free. Visitors wear green vests. If you'd like to see the machine run: 16:00, with cake. | reply=Cake noted. The forklifts as well. | more=Reminder: green vests are at the reception, please bring them back.
        polder @70 | title=New supplier: Oliveira in Aveiro | text=We have started with Oliveira Cablagens for the CP-40 harnesses. Daily contact is Daan, technical questions go to Nadia. Please write in their thread rather than by phone: then all of us know what was agreed. | reply=Do they also make motor cables? | more=Asked: they do, and have just knocked at Brenner's door as well.
        polder | title=Summer shutdown and service duty | text=We close for two weeks in the summer. Bram and Nadia share the service duty; customers see the number in each external thread. Orders that must leave before need to be with Marloes ten days ahead. | reply=Ten working days or calendar days? | more=Working days.
        polder | title=Half-year results, in short | text=Nineteen machines delivered, three more than planned; complaints down from eleven to six. Thank you! Weak spot: spare parts took 4.1 days on average, we want 2. Ravi shows the numbers on Tuesday in the canteen. | reply=Could the slides be shared here too? | more=Slides are in the folder "Half-year".
        brenner | lang=German | title=Betriebsversammlung und neuer Wickelautomat | text=Liebe Kolleginnen und Kollegen, der neue Wickelautomat ist abgenommen. Wir zeigen ihn am Donnerstag nach der Betriebsversammlung, 14 Uhr, Halle 2. Die Nachtschicht bekommt einen eigenen Termin am Freitag um 6 Uhr. | reply=Danke, dass an die Nachtschicht gedacht wird! | more=Nachtrag: bitte Gehörschutz mitbringen.
        brenner | lang=German | title=Lieferfähigkeit im Herbst | text=Wir haben im letzten Quartal 97 % pünktlich geliefert. Das verspätete Los für Polder haben wir selbst verursacht, deshalb prüfen wir die Härte ab sofort am ersten Korb jeder Charge. Danke an alle, die am Wochenende geholfen haben. | reply=Gilt das auch für die Sonderwellen? | more=Ja, für alle gehärteten Teile.
        nordhafen | lang=German | title=Neue Torcodes ab Montag | text=Ab Montag gelten neue Codes für alle Tore. Sie stehen im Schichtbuch und nicht in Chats. Fahrer von Kunden bekommen Tagescodes vom Empfang. | reply=Auch die Wochenend-Groupage? | more=Ja, ohne Ausnahme.
        nordhafen @25 | lang=German | title=Winterdienst und Fährausfälle | text=Bei Sturm entscheidet die Disposition bis 15 Uhr, ob Sendungen nach Schweden über Nacht umgebucht werden. Bitte Kunden sofort im jeweiligen Thread informieren, auch wenn die neue Zeit noch offen ist. Ein ehrliches „wissen wir um 17 Uhr“ ist besser als Stille. | reply=Guter Satz, der kommt an die Pinnwand. | more=Heute alles planmäßig.
        vasterled | title=Hygiene audit at the bakery: thank you | text=The audit of the bakery ended without a major finding. One minor: test pieces of the metal detector need an owner on the weekend shift too. Karin has put names into the plan. Well done everybody, buns are on the company this week. | reply=So next week as well? | more=No :)
        vasterled | title=Line 3 is back after the rebuild | text=Line 3 has been rebuilt and runs at 62 trays a minute. For the first two weeks Polder's technicians can be reached directly in the external thread. Please report each stop, even short ones, with time and alarm number. | reply=There's a list on the cabinet already. | more=First week: four stops, all under five minutes.
        tidewater | title=Friday talk: why foil matters | text=Our apprentice presents the drift study this Friday at four in the lab: same load cell, with and without the foil, eight hours of sun. Bring questions. Biscuits by Morwenna. | reply=Put me down for the ginger ones. | more=Slides and raw data are on the shelf by chamber 2.
        karkonosze | title=24 sets for Polder: we won | text=Good news: the tender for 24 frame sets is ours. Two sets each third week from spring on. That means a second shift at the jigs; Grzegorz talks to each of you about times. Thank you for the clean work, the customer said so explicitly. | reply=When do we celebrate? | more=Saturday after the first truck, at the lake.
        ardoise | lang=French | title=Certification : audit le mois prochain | text=Bonjour à tous, l'audit de certification aura lieu le mois prochain. Merci de vérifier vos plans de contrôle et de signaler les écarts avant, pas pendant. Samira passe dans chaque îlot cette semaine. | reply=Îlot 3 : tout est affiché. | more=Bravo, un seul écart trouvé pour l'instant.
        solana @3 | lang=Spanish | title=Turno de noche en diciembre | text=Por la campaña de invierno abrimos un turno de noche durante cuatro semanas. Es voluntario y se paga con un 35 % más. Apuntaos con Pau antes del viernes. | reply=Apuntada. ¿Hay autobús? | more=Sí, a las 22:15 desde la plaza.
        kitahama | lang=Japanese | title=年末の最終出荷日について | text=皆さん、お疲れさまです。今期の最終出荷は月末の水曜日です。海外向けは書類を前日の正午までにそろえてください。不明な点は神崎まで。 | reply=承知しました。書類は火曜に出します。 | more=船の予約は確定しました。
        cedar | title=Winter hours and on-call | text=Team, winter hours start Monday: dock opens at 7, closes at 4. Repair shop stays on call around the clock for brakes and conveyors. If a plant is down, say so in the first line, the rest can wait. | reply=Amen to the first line. | more=On-call phone is with Hank this week.
        oliveira @36 | lang=Portuguese | title=A nossa primeira encomenda da Holanda | text=Bom dia a todos! A Polder encomendou os primeiros três conjuntos de cabos. São só três, mas são a porta para uma série. Vamos fazer isto com muito cuidado, etiqueta a etiqueta. | reply=Vamos a isso! | more=As amostras passaram no ensaio de tração. Parabéns!
        lumenfeld @53 | title=New force gauge and who may use it | text=The new force gauge has arrived and is calibrated up to 500 N. Please book it in the calendar; it travels only in its case and never in the boot of a car over night. | reply=Booked for Eindhoven. | more=Second set of tips is ordered.
        """
    );
}
