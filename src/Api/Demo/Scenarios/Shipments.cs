using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>A transport is booked, documented, tracked, and delivered, in many short messages.</summary>
internal static class Shipments
{
    public static readonly Scenario Transport = new(
        "transport",
        DemoThreadKind.External,
        "a=A.planning b=B.logistics c=B.customs",
        "{route}, {load}",
        """
        a: {hi b}can you take {load} from {from} to {to}? Ready {day2}, {weight} kg, {note}{bye}
        | New transport: {load}, {weight} kg, {from} – {to}, ready for collection {day2}. {note}
        | {hi b}we have {load} ({weight} kg) for {to}. It can be picked up in {from} on {day2}. {note}{bye}
        b: Yes. {plan} Price {price}, as in the rate sheet. Shall I book?
        | Can do. {plan} {price} all in.
        a: Please book. Our reference is {no:SO}.
        | Book it, reference {no:SO}.
        b: Booked as {no:NH}. Collection {day2} between {slot}.
        c 1: For the papers: {paper}
        | Papers, please: {paper}
        a ^1: {answer}
        c: [Complete, thanks.|All there now.|That's all I need.]
        b 2: Loaded. Seal {n:seal:300100-899900}, driver {driver}.
        | Collected, {driver} is driving. Seal {n:seal:300100-899900}.
        b 4: {event} New estimate for {to}: {day6}.
        a ^1: {reaction}
        b ?: I'll keep an eye on {no:NH} and write as soon as it moves.
        | The driver's number is in {no:NH}, in case you are curious.
        b 6: Delivered, signed by {signed}. Proof of delivery is in {no:NH}.
        | Delivered. Signature {signed}, no remarks.
        a: {thx}
        """,
        """
        polder>nordhafen | route=Eindhoven – Mölndal | load=1 case packer CP-40 in 3 crates | weight=4,850 | from=Eindhoven | to=Mölndal | note=crate 2 must not be tilted, indicators are attached. | plan=Low-loader with side tarpaulin, ferry Travemünde – Trelleborg. | price=€2,940 | slot=8 and 10 | paper=please send me the weights per crate for the ferry. | answer=Crate 1: 2,100 kg, crate 2: 1,620 kg, crate 3: 1,130 kg. | driver=Mr Jansson | event=The ferry is cancelled because of wind, we go on the night sailing. | reaction=Thank you. I have told the fitters, they start half a day later. | signed=A. Farahani
        polder>nordhafen @25 | route=Eindhoven – Göteborg | load=2 pallets spare parts TS-20 | weight=610 | from=Eindhoven | to=Göteborg | note=groupage is fine, nothing urgent. | plan=Wednesday's groupage via Hamburg. | price=€388 | slot=13 and 16 | paper=one of the boxes says lithium battery. Is it inside equipment? | answer=Yes, inside the handheld terminal: UN 3481, section II. Label is on the box now. | driver=Piotr's cousin, as always :) | event=Hub in Hamburg is full after the holiday, we lose one day. | reaction=No problem, the service visit is next week. | signed=E. Norrby
        brenner>nordhafen | route=Esslingen – Toledo | load=11 pallets gear motors | weight=6,420 | from=Esslingen | to=Toledo, Ohio | note=delivered to Cedar Ridge, freight prepaid to Norfolk. | plan=Rail to Bremerhaven, then the Thursday vessel to Norfolk, truck from there by Cedar Ridge. | price=€4,310 | slot=7 and 9 | paper=HS codes per pallet and the heat-treatment mark of the wood, please. | answer=HS 8501.52 for all of them. Wood is stamped DE-BW4 HT, photo follows. | driver=Herr Yıldız | event=Vessel closing was moved up, but we made it with two hours to spare. | reaction=Glück gehabt! Thanks for watching it. | signed=our terminal agent
        solana>nordhafen | route=Valencia – Mölndal | load=26 pallets flat cases | weight=9,100 | from=Valencia | to=Mölndal | note=double-stacking is allowed, but keep it dry. | plan=Full trailer by road to Zeebrugge and short-sea to Göteborg. | price=€3,060 | slot=15 and 18 | paper=only the packing list, and the recycling declaration for Sweden. | answer=Both are in the thread's order. La declaración es la misma del mes pasado. | driver=Señor Bosch | event=Strike at Zeebrugge until midnight, the trailer waits at the gate. | reaction=Vale. Maja has stock for nine days, so we can sleep. | signed=E. Norrby
        solana>nordhafen | route=Valencia – Hamburg | load=14 pallets trays | weight=3,780 | from=Valencia | to=Hamburg, your warehouse | note=for storage, release in lots of two pallets. | plan=Groupage on Friday's trailer. | price=€1,190, storage €4.20 a pallet and week | slot=9 and 11 | paper=who may release the lots? I need two names. | answer=Pau and myself. | driver=Señora Vidal | event=Rain in the Rhône valley, roads are slow, but no damage. | reaction=Perfecto, gracias. | signed=our night shift
        kitahama>nordhafen | route=Osaka – Hamburg | load=1 × 20' container with bearings | weight=14,200 | from=our works | to=the Osaka terminal | note=please fumigate nothing: we use plastic pallets. | plan=Direct sailing, 34 days on the water; I report port by port. | price=US$2,680 | slot=9 and 12 Japan time | paper=the origin declaration under the trade agreement, with your exporter's reference. | answer=The declaration is on the invoice, line 4. 確認をお願いします。 | driver=the Osaka drayage team | event=Gate-in slot confirmed, all papers accepted, vessel on time. | reaction=ありがとうございます。I'll tell Brenner the sailing date. | signed=the vessel's tally clerk
        oliveira>nordhafen | route=Aveiro – Eindhoven | load=1 pallet harnesses | weight=140 | from=Aveiro | to=Eindhoven | note=first weekly pallet, let's see how it works. | plan=Fixed slot each Thursday, arrival the week after. | price=€96 | slot=16 and 17 | paper=nothing at all inside the EU, only a delivery note. | answer=Best answer of the day. | driver=Dona Graça | event=Left Porto on time, and the trailer is at the Irún crossing. | reaction=Good. Polder knows the date. | signed=M. Hendriks
        ardoise>karkonosze | route=Jelenia Góra – Lyon | load=6 machining fixtures | weight=1,320 | from=Jelenia Góra | to=Lyon | note=we would like you to organise it and put the freight on the invoice. | plan=Our regular carrier goes via Nürnberg on Tuesdays. | price=€540 | slot=12 and 15 | paper=which of the six carry your inventory number? | answer=Numbers 1 to 4. The other two are loan items. | driver=Pan Kowalczyk | event=The truck had a tyre change near Dijon. | reaction=Merci. The cells are set up for the day after, it still fits. | signed=O. Perrachon
        """
    );
}
