using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Partners look ahead: a forecast, what it means, what to do about it.</summary>
internal static class Forecasts
{
    public static readonly Scenario Quarter = new(
        "forecast",
        DemoThreadKind.External,
        "a=A.planning s=B.sales p=B.planning",
        "{title}",
        """
        a: {hi s}our outlook: {outlook} Month one is firm, the rest is as good as we know it.{bye}
        | {hi s}here is what we expect: {outlook} Please check against your capacity.{bye}
        s: [Thank you, that's helpful.|Good to know.|Thanks for sharing.] {reaction} {@p}?
        p 1: {capacity}
        a ^1: {offer}
        p: {accept}
        s 2: [Summary so that nobody forgets|To sum up]: {sum}
        a: [Confirmed.|Exactly.|That's it.]
        a 20 ?: Short update after a month: {update}
        p ?: Adjusted in the plan.
        """,
        """
        polder>brenner | title=Drives: outlook for the next two quarters | outlook=52 G4 a quarter instead of 48, and the first 16 servo axes. | reaction=More than in the frame agreement, I won't complain. | capacity=G4 is fine. Servo axes need the new winding line, it is approved from week 6 of the quarter on. | offer=We can take the servo axes in two lots, 6 and 10. | accept=6 and 10 is perfect. | sum=52 G4 in four calls, servo 6 in month two and 10 in month three. | update=one machine moved to the next quarter, so 4 motors fewer in month three.
        polder>karkonosze | title=Frames: the next ten | outlook=ten CP-40 and four CP-60, two a week. | reaction=Two a week is our favourite rhythm. | capacity=Welding is OK, the coating oven is full with garden furniture until the 20th. | offer=Then send the first two primed only, we finish them here. | accept=That frees the oven for us. | sum=two primed frames first, then two finished ones a week, CP-60 at the end. | update=the customer chose blue for the CP-60, RAL 5010. Still time?
        vasterled>polder | title=Service plan and spare parts for the coming half-year | outlook=three planned stops of two days each, knives and belts for 2,000 hours. | reaction=Good that you plan stops, most people wait for bangs. | capacity=Bram can do the first two, Nadia the third. Belts have nine weeks of lead time. | offer=We order belts today for all three. | accept=Then they arrive with a week to spare. | sum=three stops, belts ordered now, knives from stock. | update=stop two moves by a week because of the elk season, half the crew is away.
        brenner>ardoise | title=Castings next year | outlook=6,800 G4 housings, 900 K5 covers, and a new part, code name Amsel. | reaction=Amsel like Lukas? | capacity=6,800 means a third shift on Fridays. Possible from spring on, we have two people in training. | offer=We could start with stock from the autumn. | accept=Good: 400 a month on stock from October on. | sum=housings levelled at 570 a month, covers by call, Amsel starts with a pilot of 50. | update=Amsel is delayed by our customer, the housings are as planned.
        cedar>brenner | title=Great Lakes stock, rolling plan | outlook=60 K5, 40 G4, and about 30 brakes as spares. | reaction=Brakes as spares, that's new. | capacity=All of them fit in two containers. Brakes are short on coils until the end of the month. | offer=Send brakes with the second box. | accept=OK, second box then. | sum=box one with 50 motors, box two with 50 motors and all brakes. | update=paper mills order like mad. Could box two be a week earlier?
        vasterled>solana | title=Cases for the holiday season | outlook=220,000 cases in six weeks, a third of them with the winter print. | reaction=¡Madre mía! | capacity=Printing is the bottleneck: 40,000 winter prints a week, not more. | offer=Could the inside flaps stay unprinted? | accept=Without inside print we reach 55,000 a week. | sum=winter print without inside flaps, 40,000 plain cases a week alongside. | update=sales are 6 % over plan, please keep the paper reserved.
        """
    );
}
