using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>An audit is announced, prepared, held, and followed up.</summary>
internal static class Audits
{
    public static readonly Scenario Visit = new(
        "audit",
        DemoThreadKind.External,
        "a=A.quality b=B.quality l=A.lead n=B.planning",
        "{what}, {no:AU}",
        """
        a: {hi b}we would like to book the {what}. Scope: {scope} Would the week of {d15} suit your auditors?{bye}
        | {hi b}it is that time again: {what}. {scope} We are flexible from {d14} on.{bye}
        n: We have two slots: {day14} or {day17}. Lead auditor would be {b}.
        a: {day14}, please. [One day?|Is one day enough?|How many hours should I keep free?]
        b 1 ^1: One full day on site and two hours remotely beforehand. Please send these documents by {d8}: {docs}{bye}
        | One day is enough. In advance I need, until {d8}: {docs}
        a ?: {ok}
        a 7: Uploaded: {docs} Two remarks: the organisation chart is from last month, and {remark}
        b 9: Read. My questions for the day: {questions}
        l ^1: Good questions. For {no:AU} I'll be there for the opening and the closing meeting.
        | I will join the closing meeting. Thank you for the plan.
        b 14: On the motorway, I'll be at your gate in [ten|fifteen|twenty] minutes.
        a: Coffee is ready, safety shoes size [42|43|39] as well.
        | Gate 2 please, visitor badge is prepared.
        b 16: {hi l}thank you for an open day. Result: {result} The report {no:AU} follows within ten working days.{bye}
        | First summary of yesterday's visit: {result} Details in the report.
        l: Thank you, that is fair.
        a 19: Our action plan: {plan} Evidence by {d35}.
        b 20 ^1: Plan accepted. [Please attach photos.|Photos and the signed training list are enough as evidence.]
        a 33: Evidence uploaded, two days early.
        b 36: Checked and closed. The certificate is valid for another year.
        | All findings closed. Certificate {no:LZ} is in the annex.
        l ?: Excellent. Thanks to both of you.
        """,
        """
        brenner>lumenfeld | what=supplier audit of assembly hall 2 | scope=process control in gear assembly, torque tools, traceability. | docs=control plans, tool calibration list, last internal audit. | remark=two torque wrenches are at the calibration lab. | questions=how a failed torque is blocked, and who may unlock it; how a lot is traced from bearing to motor plate. | result=no major, two minor findings: unlocking by PIN that everybody knows, and a missing date on rework tags. | plan=personal badges for unlocking, new rework tags with a date stamp.
        vasterled>lumenfeld | what=hygiene audit at plant Mölndal | scope=high-care area, changeover cleaning, allergen separation. | docs=cleaning plans, swab results of three months, allergen matrix. | remark=swab point 14 was moved after the line 3 rebuild. | questions=changeover from mustard to milk on line 3, and what happens with the cleaning tools in between. | result=one major, one minor: colour coding of brooms was mixed in the wash-up, and a door seal is torn. | plan=shadow boards per colour, seal replaced on the same evening, training for both shifts.
        vasterled>lumenfeld | what=hygiene audit at the bakery | scope=flour dust, metal detection, temperature records. | docs=detector test logs, maintenance plan, temperature export of the proofing rooms. | remark=sensor 6 in proofing room B was replaced last week. | questions=what the operator does when the detector's test piece is not found, and how long records are kept. | result=no major, one minor: test pieces have no owner on the weekend shift. | plan=owner named on each shift plan, test pieces in a sealed box by the detector.
        polder>lumenfeld @18 | what=CE conformity check of TS-20 | scope=risk assessment, guards and interlocks, EMC test in your chamber. | docs=risk assessment, circuit diagrams, validation of the safety functions, draft of the manual. | remark=the manual still misses the chapter on film changes. | questions=stopping time of the sealing head, and the access from below at the infeed. | result=EMC passed with 4 dB to spare; one open point, the lower infeed opening is 14 mm too high. | plan=a fixed bar at the infeed, drawing changed, machine 1 retrofitted.
        """
    );
}
