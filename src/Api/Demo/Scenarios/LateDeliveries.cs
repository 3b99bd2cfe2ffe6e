using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>A delivery is late: bad news, pressure, a rescue, an apology, and what will be different next time.</summary>
internal static class LateDeliveries
{
    public static readonly Scenario Rescue = new(
        "late",
        DemoThreadKind.External,
        "a=A.planning b=B.planning s=B.sales",
        "{no:PO}: {short} delayed",
        """
        b: {hi a}bad news on {no:PO}, I'm afraid. {cause} The {qty} {goods} planned for {day3} will not leave before {day9}. I'm sorry, and I wanted you to hear it from me before the system tells you.{bye}
        | {hi a}I have to move a date: {no:PO}, {qty} {goods}, from {day3} to {day9}. {cause} I know that this hurts.{bye}
        a: That's six working days. {impact}
        | Thanks for telling me early, but {d9} is not possible for us. {impact}
        a ?: Is there anything on stock, even a part of the {qty}?
        b ^2: Let me see what can be split. Give me until [this afternoon|the end of the day|tomorrow morning].
        | Understood. I'm walking over to production now and ask about the {goods}.
        s 1: {hi a}I've been told. {rescue}{bye}
        | Joining in here, {a}. {rescue}
        a ^1: That would save us. Who pays for the extra transport?
        | Better. And the cost?
        s: We do, of course. [It's our delay.|Our delay, our bill.|No discussion about that.]
        a: {ok}
        b 3: First part left this morning: {part} {goods}, tracking {no:TRK}. The rest is on plan for {day8}.
        | {part} {goods} are on the road ({no:TRK}). Remainder follows on {day8}, I check it every morning.
        a 4: Arrived, counted, already on the line. {thx}
        | {part} received in good order. Back to normal breathing here.
        b 8: And the remaining ones have just been collected. {no:PO} is complete.
        s 10: {hi a}to close this properly: {lesson} I apologise again for the trouble, and thank you for the patience.{bye}
        | One last word on {no:PO}. {lesson} Sorry again, and thanks to your team for reshuffling.
        a ?: Appreciated. I'll note {no:PO} in the supplier review as solved.
        """,
        """
        polder>brenner | short=gear motors | goods=gear motors | qty=24 | cause=A heat-treatment batch failed its hardness test and has to be repeated. | impact=Machine 14 is being wired this week and the acceptance is fixed with the customer. | rescue=We found eight identical motors in our service stock, tested and painted. They can be with you in two days by direct van. | part=8 | lesson=hardness is now tested on the first basket of each batch, not on the last, so we'd know three days earlier.
        polder>karkonosze | short=frames CP-40 | goods=frames | qty=4 | cause=Our laser source failed on Friday and the service technician only arrives tomorrow. | impact=The hall is empty, and four fitters are booked from Monday. | rescue=A friendly shop in Legnica cuts the sheets tonight, we weld over the weekend. Two frames can leave first. | part=2 | lesson=we signed a mutual-help agreement with that shop, and the spare laser source is ordered.
        polder>tidewater @9 | short=load cells | goods=load cells | qty=36 | cause=Our potting compound arrived with the wrong hardener. | impact=TS-20 number two needs twelve of them for its first weighing trial. | rescue=Twelve cells from the previous compound batch are released, I had them re-checked overnight. They fly to Schiphol tomorrow. | part=12 | lesson=goods-in now mixes a sample cup from every hardener lot before it is booked.
        brenner>ardoise | short=G4 housings | goods=housings | qty=500 | cause=The leak-test bench shows drift, and we will not ship parts that we cannot vouch for. | impact=We have 160 left, that is four days of assembly. | rescue=Our tool maker lends us a bench from tomorrow. 200 parts tested and packed by the day after. | part=200 | lesson=the bench gets a reference leak, checked at each shift start.
        brenner>kitahama | short=bearings 6206 | goods=bearings | qty=2,400 | cause=The vessel omitted Busan and our box stays behind for one week. | impact=K3 assembly stops in eight days without them. | rescue=We send 600 pieces by air on our account from Kansai to Stuttgart, two boxes, 118 kg. | part=600 | lesson=we will book direct sailings for your orders, even when they are a little dearer.
        vasterled>solana | short=shelf-ready cases | goods=thousand cases | qty=85 | cause=The rotary die cracked in the middle of the run. | impact=Private label packs from Monday and the retailer fines us per missing pallet. | rescue=Our sister plant in Castellón has the older die. Print is the same, only the tear strip is 2 mm shorter; Karin's team has accepted that before. | part=30 | lesson=from now on we keep a second die for each of your three running formats.
        cedar>brenner | short=K5 for stock | goods=K5 gear motors | qty=18 | cause=The UL labels were printed with an old file number, and the whole lot has to be relabelled. | impact=I have six of them promised to a paper mill with a shutdown. | rescue=Six units are relabelled by hand tonight and go by air via Chicago. | part=6 | lesson=label proofs are now released by two people.
        polder>oliveira @27 | short=harness samples | goods=sample harnesses | qty=3 | cause=One connector family is on allocation and our broker delivered the wrong keying. | impact=Nadia has a free test slot next week and none for a month after. | rescue=We take the connectors out of our own demo cabinet. Two complete sets can ship at once. | part=2 | lesson=for your series we buy connectors a quarter ahead and show you the stock each month.
        """
    );
}
