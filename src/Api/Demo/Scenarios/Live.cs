using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>What is going on right now: threads whose last words were written within the last hours.</summary>
internal static class Live
{
    public static readonly Scenario Today = new(
        "today",
        DemoThreadKind.External,
        "a=A.planning b=B.sales g=A.head d=B.any",
        "{topic}",
        """
        a: {hi b}{opening}
        b 1: {first}
        a ^1: {reply}
        b 2: {second}
        a -328m: {late1}
        b -231m: {late2}
        d -187m: {late3}
        a -96m ^1: {late4}
        b -41m: {late5} {@g}, {ask}
        d -22m ?: {aside}
        b -7m: {last}
        """,
        """
        polder>brenner @4 | topic=TS-20 acceptance: spare gear motor on site? | opening=the acceptance of the first TS-20 is this week. Could we have one spare G4-075 here, just in case? We would return it unused. | first=Good idea. I can lend you one from the service stock, with a loan note. | reply=Loan note is fine. Who brings it? | second=Svenja is driving to Eindhoven anyway, so it travels in her boot. | late1=The customer has asked for the endurance run to be four hours longer. Is the spare the version with the short brake lever? | late2=Checking the type plate. | late3=It's the long lever. But the levers can be swapped in ten minutes, two screws. | late4=Then please put a short lever into the box, part 99-4412. | late5=In the box. | ask=would you sign the loan note, please? Value €412, two weeks. | aside=Box is 21 kg, so please two people or a trolley. | last=I'm leaving the house with it in a quarter of an hour, arriving before your coffee break tomorrow.
        polder>vasterled @3 | topic=Bakery CP-60: kick-off agenda | opening=here's a first agenda for the kick-off: layout, dust, air, schedule, training. Anything missing? | first=Please add the fifth box format, marketing has changed the height again. | reply=By how much? | second=Plus 18 mm, so 148 in total. | late1=148 is within the range of the magazine, but the lift needs the long spindle. | late2=Does it change the price? | late3=From engineering here: the long spindle would also help us with pallets of the new size. | late4=€1,900 and no change to the delivery date. | late5=That's acceptable for us. | ask=could you confirm the delivery date in writing? The board meets tomorrow. | aside=Our electricians ask for the connection power too, 14 kW or 16? | last=Meeting room is booked for the whole day, lunch included. It's lasagne, of course.
        polder>nordhafen @2 | topic=Crate with TS-20 number two: route change? | opening=number two goes to Mölndal at the end of next week, one crate, 3,900 kg. Storm is forecast for the Baltic. Do we need another route? | first=We watch it. By land over the bridges is always possible, €410 more. | reply=What is the latest moment to decide? | second=The day before loading, 15:00. | late1=Crate is closed, indicator 4481 is on the long side. | late2=Thanks. The ferry line has just cancelled two night sailings. | late3=Bridges are open for tarpaulin trailers up to 20 m/s, forecast says 14. | late4=Then I tend to the land route. | late5=I would do the same. | ask=do you approve the extra €410? | aside=Driver would be Mr Jansson again. | last=I keep the trailer on option until this evening.
        brenner>cedar @3 | topic=Box two: a week earlier? | opening=you asked for box two to be a week earlier. We can do it, if the brakes may follow in a parcel by air. | first=Brakes by air on whose account? | reply=Half and half? | second=Fair. 30 brakes are how heavy? | late1=96 kg with packaging. | late2=That's cheaper than I feared. | late3=One of the mills would take ten of them right off the plane. | late4=Then we label those ten with the mill's order. | late5=Number is coming from sales. | ask=please keep the packing list in inches this time :) | aside=And pounds! | last=Order for the mill: CR-77120, ten brakes, Erie.
        vasterled>solana @2 | topic=Winter print: barcode too close to the fold | opening=our scanner at the palletiser misses about 1 % of the winter cases. The barcode seems to be close to the fold. | first=Could you send a picture with a ruler? | reply=It's 4 mm from the fold. Specification says 6. | second=You are right. The plate was mounted 2 mm low on the second shift. | late1=How many cases are affected? | late2=About 9,000, all with shift code N2. | late3=The new plate position is corrected and marked, I was at the machine. | late4=We'll run the N2 ones on line 1, its scanner is more patient. | late5=Thank you, and you'll get a credit of 5 % for them. | ask=is that all right for you? | aside=Tomorrow's truck has only corrected ones. | last=First pallet of the corrected run measured: 6.2 mm.
        """
    );

    public static readonly Scenario Inside = new(
        "now",
        DemoThreadKind.Internal,
        "a=A.planning b=A.engineering c=A.any g=A.head",
        "{topic}",
        """
        a: {opening}
        b 1: {first}
        c -297m: {late1}
        b -214m ^1: {late2}
        a -143m: {late3}
        c -74m: {late4} {@g}, {ask}
        b -33m: {late5}
        a -4m: {last}
        """,
        """
        polder @2 | topic=TS-20 acceptance: open points | opening=Eleven points are left on the list. I'd like to have it under five before the customer comes. | first=Four of them are labels, I print them tonight. | late1=Labels are on. The German one has a typo: "Not-Hat". | late2=Fixed. It's "Not-Halt" now, the hat was nice though. | late3=So seven. Light curtain report is missing its signature. | late4=Report is on your desk. | ask=could you sign it before you go? | late5=Film change took 3:40 minutes with an operator who had never seen it. Target was five! | last=Six points left, and one of them is the cake.
        nordhafen @1 | lang=German | topic=Sturm: wer ist umgebucht? | opening=Bitte hier sammeln, welche Sendungen nach Schweden umgebucht werden. | first=Bisher vier: drei über die Brücke, eine wartet. | late1=Die wartende ist Kühlgut, die darf nicht stehen. | late2=Stimmt, habe sie auf die Brücke gesetzt. | late3=Windgrenze für Planenzüge wird heute Abend neu bewertet. | late4=Kunden sind alle informiert. | ask=brauchen wir die Nachtschicht länger? | late5=Trailer 12 ist schon in Padborg. | last=Zwei Fähren am Morgen sind wieder bestätigt.
        brenner @2 | lang=German | topic=Leihgetriebe für Polder | opening=Ein G4-075 geht leihweise nach Eindhoven, zwei Wochen. Bitte nicht verplanen. | first=Seriennummer 4-21877, habe ich im System gesperrt. | late1=Langer Hebel ist dran, gewünscht ist der kurze. | late2=Lege den kurzen mit zwei Schrauben bei. | late3=Leihschein ist geschrieben, Wert 412 €. | late4=Der Karton steht am Empfang. | ask=dürfen wir den Firmenwagen bis übermorgen haben? | late5=Drehmomentschlüssel ist auch eingepackt. | last=Alles verladen, Abfahrt gleich.
        """
    );
}
