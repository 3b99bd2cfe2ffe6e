using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>A defect is found, contained, understood, and corrected.</summary>
internal static class Complaints
{
    public static readonly Scenario EightSteps = new(
        "complaint",
        DemoThreadKind.External,
        "a=A.quality b=B.quality p=A.planning e=B.engineering",
        "Complaint {no:QN}: {short}",
        """
        a: {hi b}we found a deviation in delivery {no:DN}: {defect}. Affected so far: {bad} of {lot}. Photos and measurements are in {no:QN}. Please confirm receipt and tell us how to contain this.{bye}
        | {hi b}I have opened {no:QN} for {no:DN}. {defect}. We checked {lot} and found {bad}. The lot is blocked.{bye}
        b: Confirmed, thank you for the clear pictures. Please keep the lot blocked. I'm checking our retained samples of {no:DN} [right now|this afternoon|today].
        | Received, and I don't like what I see. Containment for {no:QN} has started: nothing of that batch leaves the house.
        p: From planning: we need {need} good ones by {day2}, otherwise the line waits. Can we sort?
        b ^1: Yes, sort criterion: {sort} We cover the hours.
        a 1: Sorted. {good} good, {bad} rejected, [2.5|3|4|5] hours. ~was~ Sorted: {good} good, {bad} rejected.
        | Sorting is done: {bad} out, {good} released with a green dot.
        e 2: Root cause from our side: {cause}
        | We reproduced it. {cause}
        a ^1: Plausible. Why did your final check not see it?
        | I follow that. But how did it get past your final inspection?
        | OK. And what about detection, why did nobody notice?
        b: Fair question. {escape}
        b 5: {hi a}8D report attached to {no:QN}. Corrective action: {action} Effective from {d5}, first lot with it will carry a blue sticker.{bye}
        | D1 to D7 are filled in. Short version: {action} Replacements for the rejects leave on {d6}, free of charge.
        a 8: I have read the report. {review}
        b ?: {ok}
        a 12: First lot with the new process checked: no findings. I am closing {no:QN}. {@p}, you can lift the incoming check to normal.
        | Two lots without findings. {no:QN} is closed from our side, thank you for the work.
        p ?: Lifted.
        """,
        """
        polder>karkonosze | short=weld spatter on guards | defect=weld spatter on the visible side of the infeed guards, up to 2 mm, under the powder coat | bad=7 | lot=40 | need=16 | good=33 | sort=any point that you can feel with a fingernail counts as a reject. | cause=The anti-spatter spray ran empty on the night shift and the robot has no level sensor for it. | escape=The visual check is done before coating under warm light. Spatter shows under cold light only. | action=level sensor on the sprayer, and cold light at the inspection bench. | review=D5 is good. In D7 please add the second robot, it has the same sprayer.
        polder>tidewater | short=encoder M12 pins | defect=bent pin 4 in the M12 connector, the counterpart does not lock | bad=5 | lot=60 | need=20 | good=55 | sort=plug the gauge that we send today; if it locks by hand, the part is good. | cause=A new tray for the washing step presses on the connector when it is stacked three high. | escape=We test electrically with a sprung adapter that forgives a bent pin. | action=new trays with a recess, and the adapter is replaced by a real connector. | review=Clear. One request: show the gauge in the control plan.
        brenner>ardoise | short=porosity in G4 | defect=open porosity at the sealing face, oil seeps after 20 minutes on the test stand | bad=11 | lot=180 | need=90 | good=169 | sort=dye penetrant on the sealing face, anything above 0.4 mm is out. | cause=The degassing rotor was worn: hydrogen in the melt was twice the limit on that day. | escape=The leak test runs dry at room temperature. The pores open only when the housing is warm. | action=density index at each crucible change, and a warm leak test for 5 % of the lot. | review=Good work. I'd like to see four weeks of the density index, then we are done.
        brenner>kitahama | short=grease colour | defect=the carton says H1 grease, but the bearings hold the standard brown one | bad=1 | lot=10 | need=400 | good=9 | sort=open one carton per pallet layer, H1 is white. | cause=Two labels were swapped when the label printer was refilled. | escape=The scanner compares label and order, and both were wrong in the same way. | action=the label now prints only after a camera has recognised the grease colour. | review=A camera is more than I had hoped for. ありがとうございます。
        vasterled>solana | short=cases delaminate | defect=trays delaminate in the chiller at 3 °C after two days | bad=14 | lot=200 | need=120 | good=186 | sort=bend the short flap once by 90 degrees: if the liner lifts, reject it. | cause=The starch glue was mixed for the summer recipe, it is too weak for chilled storage. | escape=Our adhesion test is done at 23 °C. | action=winter glue for all chilled formats all year round, and a test after 24 h at 4 °C. | review=Accepted. Please send the 24 h results with the next three deliveries.
        vasterled>polder @9 | short=tray sealer film cut | defect=film is cut 1.5 mm off centre at speeds above 60, the retailer has returned two pallets | bad=2 | lot=31 | need=25 | good=29 | sort=look at the left rim; film must cover it completely. | cause=Play in the cutter's linear guide: the preload screws were not secured with the specified torque. | escape=The acceptance was done at 55 cases a minute, the effect starts above 60. | action=torque marks on all guides, and acceptance at full speed. | review=Our technicians have confirmed it on line 3. Please check line 1 at the next visit.
        """
    );
}
