using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>A tender: invitation, questions, offer, presentation, and a decision either way.</summary>
internal static class Tenders
{
    public static readonly Scenario Invitation = new(
        "tender",
        DemoThreadKind.External,
        "a=A.buying s=B.sales e=B.engineering t=A.engineering",
        "Tender {no:RFQ}: {object}",
        """
        a: {hi s}you are invited to tender {no:RFQ}: {object}. Volume {volume}, start {start}. Questions until {d6}, offers until {d12}, decision by {d20}. All bidders get all answers.{bye}
        | {hi s}with {no:RFQ} we are looking for a partner for: {object}. {volume}, starting {start}. Please let me know by {d3} whether you take part; the offer is due on {d12}.{bye}
        s 1: We take part, thank you. {@e} collects our questions.
        | Count us in. First questions will come from {@e}.
        e 3: Three questions. 1) {q1} 2) {q2} 3) {q3}
        t 5 ^1: Answers to all bidders: 1) {r1} 2) {r2} 3) {r3}
        e: Clear. {thx}
        s 12: {hi a}our offer for {no:RFQ} is attached: {offer} Valid for 60 days.{bye}
        | Here it is, two hours before the deadline: {offer}
        a: Received in time and complete. You hear from us by {d20}.
        a 15: You are among the last two. Could you present on {day17}, one hour, with {e}?
        s: With pleasure. Ten o'clock your time?
        | Gladly. {e} and I will be there, we need a screen and a whiteboard.
        | {day17} is fine. An hour will be enough.
        t 18: One detail after reading everything again: {detail}
        e ^1: {solve}
        a 20: {hi s}{decision}{bye}
        s: {answer}
        """,
        """
        polder>karkonosze @62 | object=frames and guards for 24 case packers | volume=24 sets | start=next spring | q1=May the guards be riveted instead of welded? | q2=Is powder coating at your site or ours? | q3=Which tolerance class applies where the drawing is silent? | r1=Riveted is welcome outside the food zone. | r2=At the supplier's. | r3=ISO 13920, class B. | offer=€4,310 a set, tooling included, two sets every third week. | detail=the price for a missing set in a delivery is not mentioned. | solve=We accept 0.5 % per day, capped at 5 %. | decision=you have won. The order is about your clean answers as much as about the price. | answer=The whole hall is cheering, and I'm not making that up. Dziękujemy!
        vasterled>solana | object=corrugated for the summer range | volume=1.2 million cases | start=in the second quarter | q1=Is a water-based coating allowed for the grill range? | q2=How many artwork changes do you expect? | q3=Can we deliver in returnable racks? | r1=Yes, with migration tests. | r2=Nine over the season. | r3=Not this year, the dock is too low. | offer=€0.204 on average, nine plates included, stock of three weeks in Hamburg. | detail=what happens to plates after the season? | solve=We keep them for two years without charge. | decision=the summer range goes to you, except the two grill formats, where the migration test came too late. | answer=Thank you, Maja's team and you. The grill formats we'll win next year.
        vasterled>polder @70 | object=case packer for the bakery | volume=1 line, option for a second | start=in the autumn | q1=Floor load in hall B? | q2=Which boxes: new format or the old four? | q3=Is there an air supply of 6 bar at the spot? | r1=750 kg/m². | r2=The old four plus one. | r3=Yes, 6.5 bar, dried. | offer=CP-60 with five formats, €318,000 installed, option for a second at €296,000 within a year. | detail=flour dust: is the cabinet rated IP6X? | solve=IP65 with filter fans removed; cooling by plate, no air exchange. | decision=we go ahead with Polder, and keep the option for the second line. | answer=This is wonderful news, thank you. Kick-off whenever you like.
        brenner>nordhafen | object=outbound freight north America | volume=90 pallets a year | start=next quarter | q1=Are pallets stackable? | q2=Who files the US security data? | q3=Do you need door delivery or port? | r1=Half of them. | r2=The forwarder. | r3=Door, Toledo. | offer=€392 per pallet to the door, fixed for a year, with a slot on each second vessel. | detail=what is the price for the non-stackable half? | solve=The €392 is the blend; no supplement, also if the share goes up to 60 %. | decision=der Zuschlag geht an Nordhafen. The runner-up was cheaper, but could not fix the rate. | answer=Wir freuen uns sehr. First booking slot is held for you already.
        polder>brenner | object=servo drives for TS-20 | volume=80 axes in two years | start=with machine 5 | q1=Safe torque off only, or safe speed as well? | q2=Which fieldbus profile? | q3=Is a hybrid cable possible from your point of view? | r1=Both for the sealing head, STO elsewhere. | r2=CiA 402 over EtherCAT. | r3=Preferred, one cable saves us a gland. | offer=€1,148 an axis including hybrid cable of 8 m, and commissioning of the first machine by Svenja. | detail=can the drive hold the head for five minutes at standstill without derating? | solve=At 40 °C yes, with 82 % of the nominal current. Curve is attached. | decision=technically you are first, commercially second by a hair. If you can take over the spare-part stock, it is yours. | answer=Spare-part stock taken. Let's shake hands on it.
        """
    );
}
