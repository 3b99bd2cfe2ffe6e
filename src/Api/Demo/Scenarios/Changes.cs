using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Engineers of two companies change a drawing.</summary>
internal static class Changes
{
    public static readonly Scenario Drawing = new(
        "change",
        DemoThreadKind.External,
        "a=A.engineering b=B.engineering s=B.sales q=A.quality",
        "{part}: {topic}",
        """
        a: {hi b}a technical question about the {part}. {wish} Reason: {why}{bye}
        | {part}, drawing {no:DWG}: {wish} {why} What do you think?
        b 1: {first}
        | Had a look at {no:DWG}. {first}
        a ^1: {detail}
        b: {sketch}
        a ?: Sketch is clear. [I like it.|Much better than mine.|That could work.]
        s 2: Before you two build it: {cost}
        | Sales here :) {cost}
        a: [Acceptable.|That's OK.|Let me ask. – Approved.] Please go on with index {index}.
        q 3: From quality: {quality}
        b ^1: {proof}
        q: {ok}
        a 5: Drawing {no:DWG} index {index} is released, valid for orders after {d10}. The old index is still good for spare parts.
        | Index {index} is in the system. Please confirm from which lot on.
        b 6: Confirmed, from the lot of {d12} on.
        | From {d12}. I'll mark the first ten parts.
        """,
        """
        polder>brenner | part=gear motor G4-075 | topic=cable outlet turned | index=C | wish=Can the terminal box turn by 90 degrees, with the outlet to the rear? | why=The cable now crosses the film path and the operators pull on it. | first=Mechanically yes, but the brake lever then points at the guard. | detail=How far does the lever stick out? We have 62 mm. | sketch=58 mm with the short lever. Tight, but fine; see the sketch on page 2. | cost=the short lever adds €3.20 and a week for the first lot. | quality=please repeat the IP66 test in that position. | proof=Report exists from a food customer, same position, passed in May.
        polder>karkonosze | part=frame CP-60 | topic=lifting points | index=F | wish=We need four threaded lifting points instead of the forklift pockets. | why=The new hall in Mölndal has only a crane. | first=M20 bushings in the corner nodes would do. I calculate with 2.2 t per point. | detail=The machine weighs 4.9 t and can be lifted at an angle of up to 45 degrees. | sketch=Then M24, and a gusset on the inside. No change of the outer contour. | cost=€84 a frame, welding time mostly. | quality=we need a certificate for each frame, not for the type. | proof=Each frame gets a pull test at 1.5 times the load, with a plate.
        polder>tidewater | part=load cell LC-20 | topic=cable exit and hygiene | index=B | wish=Could the cable exit downwards, without the cavity at the gland? | why=Cleaning finds residues there every second week. | first=We can pot the exit flush; then the cable is not replaceable any more. | detail=Fine, at this price we replace the whole cell. | sketch=Flush exit, radius 3 mm all around, no thread outside. | cost=one-off tooling of £1,150, unit price unchanged. | quality=does the potting compound have food-contact approval? | proof=Yes, the declaration is from an accredited lab, in German and English.
        brenner>ardoise | part=housing G4 | topic=oil drain | index=D | wish=We would like to move the oil drain 12 mm outwards. | why=A ring spanner does not fit when the foot is mounted. | first=The core allows 9 mm. For 12 we have to change the pattern. | detail=9 is enough if the boss gets smaller by 2 mm. | sketch=Boss 24 instead of 26, wall stays at 5. La paroi reste à 5 mm partout. | cost=no change in price, € 600 for the core box. | quality=wall thickness has to be proven by a cut. | proof=We cut one part of the first ten and send you both halves.
        brenner>kitahama | part=bearing 6206 hybrid | topic=cage material | index=2 | wish=We see noise at 9,000 rpm and would like a polymer cage. | why=The servo range is sold with 62 dB. | first=PEEK cage is possible; at 9,000 it gives about 3 dB less in our test. | detail=What about grease at 120 °C? | sketch=PEEK stands 150 °C; the grease is the limit. I attach our curve, 図をご覧ください。 | cost=plus 18 %, or plus 11 % from 3,000 pieces a year. | quality=we need twenty samples for the endurance run. | proof=Twenty samples from the pilot line, with measured noise on each.
        polder>oliveira @14 | part=harness W17 | topic=split at the gland | index=B | wish=Please split W17 and W18, each with its own gland. | why=Service cannot pull one without the other. | first=OK. We need 180 mm more on W18 to get around the drip pan. | detail=Take 250, there is room in the duct. | sketch=250 it is; new label set 17/1 to 18/6. | cost=€6.40 a set, including the second gland. | quality=pull test at 90 N on both, please. | proof=Will be in the first article report, with pictures.
        tidewater>ardoise | part=encoder body AE-58 | topic=thinner flange | index=D | wish=We would like to take the flange down from 6 to 5 mm. | why=The new housing of a customer leaves us 1 mm less. | first=5 mm can be cast, but it will warp by 0.1 when it cools. | detail=0.1 is too much, we need 0.05 for the ring. | sketch=Then cast at 6 and mill to 5 in the same clamping. | cost=£0.42 a body, about 25 seconds on the mill. | quality=flatness on all of the first hundred, please. | proof=All hundred will be on one sheet, with the serial numbers.
        vasterled>polder | part=infeed CP-40 | topic=lower reject chute | index=E | wish=Can the reject chute be 80 mm lower? | why=Operators lift 300 cases a shift from it. | first=80 collides with the motor, 55 works without any change. | detail=And with a smaller motor? | sketch=With the G3 motor we reach 85. Cycle rate stays. | cost=€940 per line, fitting at the next service. | quality=after the change, the guard opening must be measured again. | proof=Done at commissioning, record goes to your folder.
        """
    );
}
