using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>An invoice and an order do not agree.</summary>
internal static class Invoices
{
    public static readonly Scenario Mismatch = new(
        "invoice",
        DemoThreadKind.External,
        "a=A.finance b=B.finance p=A.buying",
        "Invoice {no:INV} – {topic}",
        """
        a: {hi b}we cannot match invoice {no:INV}. {issue} Could you check, please?{bye}
        | {hi b}a question about {no:INV} of {amount}: {issue}{bye}
        | Invoice {no:INV} is on hold here. {issue}
        b 1: Let me look into it, I need the delivery notes.
        | [Thanks, checking.|I'll check with sales.|One moment, our system is slow today.]
        b ^2: {finding}
        a: {@p}, does that match what you agreed?
        p ^1: {word}
        b 2: {hi a}then we do it like this: {solution}{bye}
        | Thanks to both. {solution}
        a: {ok}
        a 6 ?: Booked. Payment run is on {day8}.
        b 9: Received with value date {d8}. Closed on our side.
        | Money has arrived. Have a good week!
        """,
        """
        polder>brenner | topic=unit price | amount=€18,792.00 | issue=You charged €398.00 each, our order says €391.50 for 48 pieces. | finding=The frame agreement was entered one day after the delivery, so the old price was taken. | word=Yes, €391.50 was agreed before the first call-off. | solution=credit note of €312.00 today, and you pay the invoice in full.
        polder>karkonosze | topic=pallet deposit | amount=€7,510.00 | issue=There is a line for eight pallets at €19, but we returned eight with the same truck. | finding=The driver's return slip was not handed in. He found it behind the sun visor. | word=I saw them being loaded. | solution=the line is cancelled, corrected invoice under the same number with suffix A.
        polder>nordhafen | topic=waiting time | amount=€3,120.00 | issue=Two hours of waiting in Mölndal, at €45, which nobody here knows about. | finding=The driver has a signature for it: the forklift was busy with another truck. | word=Elias confirmed it on the phone, the dock was double-booked. | solution=we share it, one hour each. New total €3,075.00.
        brenner>ardoise | topic=alloy surcharge | amount=€13,050.00 | issue=The surcharge is calculated from the September index, delivery was in August. | finding=You are right, our clerk took the month of invoicing. | word=It is the month of delivery, section 4 of the contract. | solution=new invoice with the right index: €12,861.00. Désolé for the extra work.
        ardoise>karkonosze | topic=fixtures | amount=€9,840.00 | issue=Two of six fixtures were loan items according to your own delivery note. | finding=Correct, but the loan ended after 60 days and nobody sent them back. | word=We would like to keep them, they are good. | solution=you keep both for half of the list price, invoice corrected to €8,120.00.
        vasterled>solana | topic=quantity | amount=€18,615.00 | issue=Invoiced 85,000 cases, goods-in counted 83,400. | finding=Over-and-under delivery is within 2 %, but of course you pay only what you got. | word=We counted pallets, not cases; one pallet was only half full. | solution=credit note for 1,600 cases, €350.40.
        vasterled>polder | topic=service hours | amount=€4,260.00 | issue=Bram's visit is charged as a weekend call-out, he came on a Monday. | finding=He travelled on Sunday to be there at six, which our system counts as weekend. | word=For the travel that's fine. The hours on site should be normal. | solution=travel as weekend, eight hours on site at the normal rate. The new total is €3,548.00.
        cedar>brenner | topic=bank charges | amount=US$38,880.00 | issue=You received US$25 less, and now there is a dunning letter. | finding=An automatic letter, sorry. The correspondent bank deducted its fee. | word=Our contract says each side pays its own bank. | solution=we book the US$25 as our charges and withdraw the letter.
        """
    );
}
