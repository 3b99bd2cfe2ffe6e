using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Something stands still at the customer's: diagnosis by text, then a fix.</summary>
internal static class FieldService
{
    public static readonly Scenario Standstill = new(
        "standstill",
        DemoThreadKind.External,
        "a=A.service b=B.service p=A.planning e=B.engineering",
        "{machine} stopped: {symptom}",
        """
        a: {machine} has been down for [ten|fifteen|twenty] minutes. {alarm} Can somebody help?
        | Urgent: {machine} stands. {alarm}
        b: I'm here. {ask}
        a: {tell}
        b: {try}
        a: {result}
        p: For information: {pressure}
        b ^2: {think} {@e}, have you seen this before?
        e: {expert}
        a: Trying that.
        | OK, give us ten minutes.
        a: {end}
        b: {relief}
        p ?: Phew. {thx}
        b 1: Ticket {no:SR}: {follow}
        | For your records, {no:SR}. {follow}
        a ^1: {ok}
        """,
        """
        vasterled>polder | machine=Line 3 | symptom=alarm 217 | alarm=Alarm 217, "servo not referenced", comes back after each reset. | ask=Does it come right at power-up, or when the axis moves? | tell=When it moves, after about 40 cm. | try=Please open cabinet 2 and tell me which LEDs are on at drive A4. | result=Green, and orange blinking twice. | pressure=we have 9,000 meals in the buffer and two hours until the chiller is full. | think=Two blinks is the encoder cable. | expert=Yes, on line 1 in spring. Look at the drag chain, third link from the fixed end, the cable rubs there. | end=You were right. The sheath is through. We took the spare from line 2, it runs again. | relief=Well done! That was 38 minutes. | follow=a new cable with a protective hose goes out today, and we check the drag chains of all three lines at the next visit.
        vasterled>polder @1 | machine=Line 1 | symptom=trays are not sealed at the left rim | alarm=No alarm, but the left rim opens with a light pull. | ask=All cavities or only the outer ones? | tell=Only the outer ones, 1 and 5. | try=Put a strip of carbon paper in and close the head by hand. Is the print even? | result=Weak at the outside, we uploaded a photo. | pressure=the retailer's truck comes this evening, and line 2 can only take over for two hours. | think=The plate is not parallel any more. | expert=Loosen both rear bolts, bring it back with 0.15 mm under each end, 45 Nm. I've marked it in your photo. | end=Print is even and the pull test is at 12 N. Running again. | relief=Lovely. Keep the carbon paper, it's your new best friend. | follow=bolts will be replaced by ones with locking washers, four pieces are in tomorrow's parcel.
        polder>brenner | machine=Test rig 2 | symptom=motor trips after ten minutes | alarm=The G4 from your last lot trips its thermal contact, ambient is only 24 °C. | ask=What does the drive show for current? | tell=1.9 A, plate says 1.8. | try=Is it star or delta in the box? | result=Delta, and the supply is 400 V. Oh. | pressure=we need the rig by tomorrow for an acceptance. | think=The oh sounds right. | expert=With 230/400 windings it has to be star. It survived, the contact did its work; measure the insulation to be safe. | end=Star now. 1.05 A, insulation above 500 MΩ. Slightly embarrassed. | relief=Happens at least once a week here as well. | follow=we will print the connection on the inside of the lid, in colour.
        polder>tidewater | machine=Weighing trial TS-20 | symptom=drift on channel 2 | alarm=Channel 2 drifts 3 g within the hour, the others are fine. | ask=Does it follow the temperature or the time? | tell=It started when the sun came around to the window. | try=Could you swap the cables of channel 1 and 2? | result=The drift stays with the cell, not with the channel. | pressure=the trial is part of the CE file, so we want clean data. | think=So it's the cell itself. | expert=Is the foil on the back still there? It's a shield against heat, some people take it for packaging. | end=It was in the bin. Back on, and drift is below 0.2 g. | relief=Everybody does that. It is even silver and crinkly. | follow=from the next lot on the foil is printed with "DO NOT REMOVE" in five languages.
        cedar>brenner | machine=A customer's conveyor | symptom=brake does not release | alarm=K5 hums and won't turn, the plant is in Erie. | ask=Brake voltage at the rectifier? | tell=They measure 11 V. Should be 24, right? | try=Right. Measure before the rectifier, please. | result=12 V AC. | pressure=the plant ships salt and there's snow coming. | think=Half of it is missing already before us. | expert=Somebody connected the brake to the half-wave terminal. Move the blue wire from 3 to 2. | end=Click! It runs. Salt is moving. | relief=Greetings to Erie, and stay warm. | follow=I send a one-page wiring sheet in inches, pounds and plain words.
        """
    );
}
