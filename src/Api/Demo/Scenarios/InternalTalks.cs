using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Colleagues among themselves: about a partner, about the day, about lunch.</summary>
internal static class InternalTalks
{
    public static readonly Scenario AboutAPartner = new(
        "huddle",
        DemoThreadKind.Internal,
        "a=A.lead b=A.buying c=A.planning",
        "{topic}",
        """
        a: {open}
        b: {fact}
        c: {worry}
        a ^2: {question}
        b: {answer}
        c 1: {news}
        a: {decision} {@b}?
        b: {ok}
        c 4 ?: {after}
        a ?: [👏|👍|🙌]
        """,
        """
        polder @45 | topic=Brenner: prepare the price talk | open=I meet Ulrike next week about next year's frame. What do we know? | fact=We pay €391.50 for the G4. Two other offers are at €402 and €377, the cheaper one with eleven weeks of lead time. | worry=Eleven weeks would kill our build slots. | question=What did the delays of this year cost us? | answer=One late lot, they paid the van themselves. Otherwise 97 % on time. | news=I checked: 38 of 39 deliveries complete. The one is the heat-treatment story. | decision=Then we ask for stock at their side rather than for a lower price. | after=Ulrike's answer is in: 20 motors on stock for us, price unchanged.
        polder @8 | topic=Late load cells: plan B for TS-20? | open=Tidewater is late with 24 of 36 load cells. Do we wait or move the weighing trial? | fact=Twelve arrived by air, all tested. That's enough for machine two. | worry=Machine three stands in the way of the crane though. | question=Can machine three be finished without cells? | answer=Yes, except for the platform. Half a day more later on. | news=Moved it next to the paint booth, the crane is free. | decision=Trial stays on its date, three gets dummies. | after=Dummies are red, so that nobody ships them.
        polder @16 | topic=Second source for harnesses | open=How do we feel about Oliveira after the first weeks? | fact=Quick, honest, and the split of W17 was their idea. | worry=One press, one person who knows it. | question=What happens when Rui is ill? | answer=I asked. Then Nuno crimps, and deliveries take two days longer. | news=First sample arrived. Labels are better than ours. | decision=We go for 20 sets after the test and keep ten per cent in-house. | after=Order draft is in the folder, please read.
        polder @45 | topic=Frames: why are they so cheap suddenly? | open=Karkonosze's number for 24 sets is 9 % under the last one. Do I miss something? | fact=They stopped the single crates and they weld on both shifts now. | worry=Last time both shifts meant spatter. | question=Is the spatter topic closed? | answer=Closed, Imke checked two lots. | news=Called Grzegorz: he would even show us the sensor on video. | decision=Then we believe it and sign. | after=Signed, and the first slot is reserved.
        vasterled @56 | topic=Polder or the Italians for the bakery? | open=The board wants one page on the packer for the bakery. | fact=Polder is 4 % dearer, but we know the spare parts. | worry=Line 3 had three stops this quarter, mostly cables. | question=And how long did they last? | answer=38 minutes, 50 minutes and one night. The night was our fault, nobody had called. | news=I put the stops into a table, with causes. | decision=We recommend Polder, with an option. | after=Board said yes in eleven minutes.
        brenner @37 | lang=German | topic=Kitahama: Zweitlieferant für 6204? | open=Seit dem ausgelassenen Hafen fragt der Vertrieb, ob wir einen zweiten Lieferanten brauchen. | fact=Preislich liegt keiner unter 2,78 €, zwei liegen knapp darüber. | worry=Mir geht es nicht um den Preis, sondern um acht Wochen auf dem Wasser. | question=Was würde ein Puffer von sechs Wochen kosten? | answer=Rund 9.000 € Kapital, ein Regal haben wir noch frei. | news=Regal 14 ist leer geräumt, passt für 8.000 Stück. | decision=Dann Puffer statt Zweitlieferant. | after=Puffer ist zu zwei Dritteln gefüllt.
        cedar | topic=How many K5 do we dare to stock? | open=Sixty units is real money. Do we dare? | fact=Quotes out for 41, and four plants standardised on it. | worry=Warehouse row C is full until the old chain drives leave. | question=Can we scrap the chain drives? | answer=A farmer would take the lot for fencing. Seriously. | news=He came with two trailers. Row C is empty. | decision=Sixty it is. | after=Sold 14 in the first two weeks.
        """
    );

    public static readonly Scenario Chatter = new(
        "chatter",
        DemoThreadKind.Internal,
        "a=A.any b=A.any c=A.any",
        "{topic}",
        """
        a: {one}
        b: {two}
        c: {three}
        a: {four}
        b ?: {five}
        c ?: {six}
        """,
        """
        polder @4 | topic=Who took the torque wrench? | one=The big torque wrench, 40–200 Nm, is not in its drawer. | two=Not me, mine are smaller. | three=It was on the TS-20 platform yesterday evening. | four=Found. Under a pizza box. | five=I have no knowledge of any pizza. | six=It was tuna.
        polder | topic=Lunch on Thursday | one=Fitters' lunch on Thursday: soup or fries? | two=Fries. | three=It's Brabant, why is this a question? | four=Fries then. Twelve people? | five=Thirteen, Lukas from Brenner is here. | six=Then two extra, he's tall.
        polder @33 | topic=Screenshots for the manual | one=I need five people who click through the new film-change screen and tell me where they hesitate. | two=I'm in. | three=Me too, I'm good at hesitating. | four=Tomorrow at 15:00 at the test rig. ~was~ Tomorrow at 14:00 at the test rig. | five=Everybody hesitated at "core". Call it "roll core"? | six=And show the number that's set now.
        brenner | topic=Parkplatz Halle 3 | one=Wer parkt mit dem blauen Kombi vor Tor 3? Der Stapler kommt nicht durch. | two=Ist ein Besucher, ich hole ihn. | three=Kennzeichen aus Lyon, das ist Thibault. | four=Steht jetzt auf Platz 12, danke. | five=Er fragt, ob es bei uns immer so streng ist. | six=Ja. Immer.
        brenner | topic=Messmaschine reserviert? | one=Hat jemand die Messmaschine morgen früh gebucht? Im Kalender steht nur "wichtig". | two=Das bin ich, G4-Dichtflächen, zwei Stunden. | three=Danach hätte ich gerne eine für die Sonderwelle. | four=Passt, ich gehe ab elf. | five=Bitte beim nächsten Mal mehr als "wichtig" eintragen. | six="Sehr wichtig"?
        nordhafen | topic=Gabelstapler 4 | one=Stapler 4 piept und zeigt E17. | two=E17 ist die Sitzmatte. Aufstehen, hinsetzen. | three=Lach nicht, das hilft wirklich. | four=Hat geholfen. | five=Ich schreibe es ans Armaturenbrett. | six=Die Werkstatt kommt trotzdem am Freitag.
        ardoise @37 | topic=Le four numéro 2 | one=Le four 2 affiche 12 °C de trop depuis ce matin. Quelqu'un a touché au réglage ? | two=Non, mais la sonde a été changée hier soir. | three=Alors c'est l'étalonnage. Je compare avec la sonde de référence. | four=Écart confirmé : 11 °C. On corrige et on refait le premier panier. | five=Je préviens la qualité. | six=Merci d'avoir regardé avant de couler !
        solana | topic=El troquel de Castellón | one=¿Alguien sabe si el troquel de Castellón vuelve hoy o mañana? | two=Mañana a primera hora, lo trae Vicente. | three=Entonces cambio el orden: primero las bandejas lisas. | four=Perfecto, aviso a impresión. | five=Vicente pregunta si hay café. | six=Siempre.
        kitahama | topic=来週の出荷について | one=お疲れさまです。ハンブルク向けのコンテナ、来週水曜に前倒しできますか。 | two=2,400個はそろっています。残りは火曜の夕方です。 | three=検査成績書も火曜中に出せます。 | four=では水曜の朝に積み込みでお願いします。 | five=承知しました。船会社に連絡します。 | six=ありがとうございます。助かります。
        tidewater | topic=Tea towel rota | one=The calibration lab's tea towels have reached a state that we'd have to report. | two=Is there a tolerance? | three=Class 0.5, obviously out. | four=I've bought six. Whoever uses the last one takes them all home. | five=Motion carried. | six=Oliver wants serial numbers on them.
        karkonosze @41 | topic=Saturday shift | one=Two frames for Eindhoven on Saturday, who can come? Double pay, and I bring żurek. | two=I'm in for the żurek. | three=Me too, from six to noon. | four=That's enough, thank you. Finish by noon, promised. | five=Done well before noon. New record. | six=The soup was the limiting factor.
        vasterled | topic=Taste panel: lasagne 2.0 | one=Taste panel tomorrow at ten, three recipes, nobody knows which is which. | two=Coming. Do we get paid in lasagne? | three=In the two that lose. | four=Result: recipe B, 14 of 19 votes. | five=B is the one with less salt. Surprise! | six=Then Maja can order the cases with the new text.
        cedar | topic=Snow plan | one=Lake-effect snow tonight, 14 inches. Who's on foot tomorrow? | two=I've got the truck, can pick up three. | three=Me and Wei, please. | four=Opening at nine instead of seven then. | five=Loading dock is plowed. | six=Coffee's on.
        oliveira | topic=Prensa nova | one=A prensa nova chega na quinta-feira, quem pode ajudar a descarregar? | two=Eu e o Rui. | three=Cuidado com a porta, são 1,90 m. | four=Medi: 1,94. Passa com jeito. | five=Passou! | six=Com 3 cm de jeito.
        lumenfeld @29 | topic=EMC chamber booking | one=The chamber is double-booked on Thursday: TS-20 from Polder and a coffee machine. | two=Coffee machine can go to Friday, it's ours. | three=You test our own coffee machine? | four=It disturbs the Wi-Fi in room 4. | five=Result: it is 11 dB above the limit. | six=And the coffee is below it.
        """
    );
}
