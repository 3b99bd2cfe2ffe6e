using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>A quotation is asked for, delivered, negotiated, and ordered.</summary>
internal static class Quotations
{
    public static readonly Scenario FirstOrder = new(
        "quotation",
        DemoThreadKind.External,
        "a=A.buying b=B.sales e=B.engineering",
        "Quotation: {qty} × {short}",
        """
        a: {hi b}please quote {qty} × {product}. {need} We would need them by {d28}; drawing {no:DWG} is unchanged from the pilot.{bye}
        | {hi b}for {use} we are looking for {qty} × {product}. {need} Delivery wanted: {d28}. Could you send us a price and a lead time by {day4}?{bye}
        | {hi b}new requirement, {use}: {qty} × {product}. {need} When could you offer?{bye}
        b: [Thanks, received.|Thank you for the enquiry!|Got it.] {@e}, can you check the technical side before I price it?
        | Nice one, thank you. {@e} will have a look at the details, then I'll come back with numbers.
        e 1: {check}
        a ^1: {answer}
        b 3: {hi a}our offer {no:Q}: {qty} × {product} at {unit} each, {terms}, lead time {lead} from order. Valid until {d23}.{bye}
        | {hi a}here are the numbers for {no:Q}: {unit} per piece for {qty}, {terms}. We can ship {lead} after your order. The offer stands until {d23}.{bye}
        a 5 ^1: The lead time is fine. The price is not quite where we need it: {lever} Can you get to {target}?
        | Thanks {b}. Honestly, we had {target} in the budget. {lever}
        b 6: {hi a}I talked to our production. {deal} That is as far as I can go.{bye}
        | {deal} I hope that works for you.
        a 7: Agreed. Order {no:PO} is on its way, {qty} pieces at {final}. Please confirm {d28}.
        | Deal. You'll find {no:PO} attached to tonight's EDI run: {qty} × {short}, {final} each, delivery {d28}.
        b: Confirmed: {no:PO}, {qty} pieces, {d28}. [Thank you for the order!|A pleasure.|Thanks, {a}!]
        a ?: {thx}
        """,
        """
        polder>brenner | qty=48 | short=helical gear motors 0.75 kW | product=helical gear motors G4-075, IE4, hollow shaft 30 mm | use=the CP-40 series | need=Washdown paint and IP66, please. | check=Hollow shaft 30 is no problem with IP66. One question: will the torque arm stay on the left side? | answer=Left side, yes. Same as on the pilot machine. | unit=€412.00 | terms=DAP Eindhoven, 30 days net | lead=four weeks | lever=We will need the same lot every quarter. | target=€385 | deal=For a frame of 192 pieces a year, called in four lots, I can do €391.50. | final=€391.50
        polder>tidewater | qty=120 | short=absolute encoders | product=absolute encoders AE-58, 16 bit, M12 connector | use=the infeed axes of the tray sealers | need=Stainless housing, operating temperature down to 2 °C. | check=AE-58 in 316L is a catalogue item. Do you need the long or the short M12 pigtail? | answer=Short, 0.3 m. The cabinet is right next to it. | unit=£86.40 | terms=DAP, 30 days | lead=three weeks | lever=We pay within ten days if that helps you. | target=£80 | deal=With payment in ten days: £81.90, and the calibration sheets are included. | final=£81.90
        polder>karkonosze | qty=10 | short=welded frames CP-60 | product=machine frames CP-60, 1.4301, bead-blasted | use=next year's first build slots | need=Flatness of the mounting rails 0.3 mm over 2 m. | check=0.3 over 2 m means machining after welding. Is that OK, or can you shim? | answer=Machine it, please. Shimming has cost us two days each time. | unit=€3,940 | terms=FCA Jelenia Góra, 30 days net | lead=six weeks | lever=Your last lot was €3,610 with the same rails. | target=€3,700 | deal=Steel is up by 6 % since then, I can show you the index. If you take two frames a truck and we skip the single crates: €3,755. | final=€3,755
        brenner>ardoise | qty=1,500 | short=gearbox housings size 4 | product=housings G4, AlSi10Mg, machined and leak-tested | use=the autumn series | need=Leak test at 0.5 bar for every part, not by sample. | check=100 % leak test is possible, it takes 20 s a part on the new bench. Which gate position did the pilot have? | answer=Gate on the flange side, pattern 2. | unit=€27.80 | terms=FCA Lyon, 45 days net | lead=seven weeks | lever=At this volume the pattern is paid for. | target=€25.50 | deal=Three deliveries of 500 instead of one, then our oven runs full anyway: €26.10. | final=€26.10
        brenner>kitahama | qty=6,000 | short=6204 low-noise bearings | product=deep groove bearings 6204-2RS, noise class V3 | use=the servo range | need=Food-grade grease in 2,000 of them. | check=V3 with NSF H1 grease is in production since spring. May we deliver the 2,000 pieces in separate cartons with a green label? | answer=Green label is ideal, our stores mix everything that looks alike. | unit=€2.94 | terms=FCA Osaka, 60 days | lead=eight weeks ex works | lever=Freight rates went up and the landed price counts for us. | target=€2.70 | deal=For a half-year plan we can offer €2.78, and we pack on euro pallets so that you need no repacking. | final=€2.78
        vasterled>solana | qty=85,000 | short=shelf-ready cases 6×420 g | product=shelf-ready cases for 6 × 420 g, E-flute, two colours | use=the private-label lasagne | need=At least 80 % recycled fibre, the retailer asks for proof. | check=80 % is safe with our liner. The tear strip needs 3 mm more at the corner, otherwise it rips into the print. Is that acceptable? | answer=3 mm is fine, the artwork has room there. | unit=€0.231 | terms=DAP Mölndal, 60 days | lead=three weeks | lever=We would move the bakery cases to you as well. | target=€0.215 | deal=With both formats on one print run we reach €0.219, from 80,000 up. | final=€0.219
        cedar>brenner | qty=60 | short=bevel gear motors 2.2 kW | product=bevel gear motors K5-220, 460 V 60 Hz, NEMA flange | use=our Toledo stock | need=UL marking on the plate. | check=UL file covers the K5. Do your customers need the brake at 24 V or 115 V? | answer=24 V. Nobody has ordered 115 in years. | unit=€688.00 | terms=FCA Esslingen, 45 days | lead=five weeks | lever=It's a stocking order, we carry the risk. | target=€640 | deal=For stock I can give you the distributor step early: €648, and we take back up to five unsold units after a year. | final=€648
        polder>oliveira @44 | qty=3 | short=sample harnesses CP-40 | product=harness sets CP-40, 34 connections, labelled both ends | use=the first CP-40 with an outside harness | need=We want to see labels, crimp heights and bend protection before we talk about series. | check=Drawing looks good. W17 and W18 share a gland, may we split them? | answer=Split them, there is a spare M20 on the left. | unit=€295 | terms=DAP Eindhoven, prepaid for the samples | lead=two weeks | lever=In series there will be 40 sets a year. | target=€260 | deal=Samples at €295, but we credit the difference with the first 20 sets, which would be €254 each. | final=€295
        """
    );
}
