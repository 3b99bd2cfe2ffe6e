using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Chat-like exchanges between two companies: a question, an answer, a few words more.</summary>
internal static class QuickQuestions
{
    public static readonly Scenario Chat = new(
        "quick",
        DemoThreadKind.External,
        "a=A.any b=B.any",
        "{subject}",
        """
        a: {q1}
        b: {a1}
        a: {q2}
        b: {a2}
        a: {q3}
        b ?: {a3}
        a ?: {ok}
        """,
        """
        polder>brenner | subject=Paint colour of the K5 | q1=Quick one: is the K5 grey RAL 7031 or 7035? The photo on the portal looks lighter than what we have here. | a1=7031. The photo was taken by an apprentice with a very good lamp. | q2=Ha. And touch-up paint? | a2=A 150 ml tin, article 99-7031. I'll put two in the next box. | q3=Perfect, thank you. | a3=De nada, as they say in Swabia.
        polder>brenner @5 | subject=Torque arm bolts | q1=Lukas' box arrived without the four bolts for the torque arms. On purpose? | a1=No :( They are bagged separately and the bag must still lie here. | q2=M12×40, 10.9, we have them on stock. We only want to be sure about the class. | a2=10.9 is right, 120 Nm, and a drop of medium threadlocker. | q3=Then don't send any. Problem solved. | a3=You get a bag of Lebkuchen instead.
        polder>nordhafen | subject=Gate code Hamburg | q1=Our courier is at your gate and the code does not work. | a1=New since this morning: ends in 74. Which courier? | q2=White van, two small boxes for the groupage. | a2=I see him. He's at the neighbour's gate. | q3=… he's moving. | a3=Got both boxes.
        polder>tidewater | subject=Firmware 3.2 for the encoders? | q1=Does the AE-58 with firmware 3.2 still answer the old diagnosis request? Our PLC block is from 2019. | a1=It does, with the same telegram. The new temperature field comes after the last byte, old masters ignore it. | q2=And the cycle time? | a2=250 µs, unchanged. 125 as an option. | q3=250 is plenty, it's a tray sealer, not a rocket. | a3=Shame, we would like to do a rocket one day.
        vasterled>polder | subject=Film roll sensor, line 3 | q1=The display shows "film low" with half a roll left. Anything we can do without a visit? | a1=Menu 4, "roll core": it's probably set to 76 mm. Your new rolls have 152. | q2=It was 76. Now 152, message gone. | a2=Then it will warn at 20 m, as before. | q3=Saved you the ferry. | a3=And me a sea-sick colleague.
        vasterled>polder @3 | subject=Spare knives: same article? | q1=Our storekeeper found knives 40-118 and 40-118A. Can both go in line 1? | a1=Only the A in line 1. The old one is 0.4 mm shorter and would not cut through the rim. | q2=So the eleven old ones are scrap? | a2=They fit line 2 until its rebuild next year. Don't throw them away. | q3=OK, label is on the box: "LINE 2 ONLY". | a3=In Swedish too, I hope.
        tidewater>ardoise | subject=Which pattern is in the machine? | q1=Are this week's encoder bodies from pattern 1 or the repaired pattern 2? | a1=Pattern 2, since Tuesday. You can see it at the small dot next to the logo. | q2=Found the dot. They look better than from 1, actually. | a2=New coating on the core. Pattern 1 gets it as well. | q3=Then I have nothing to complain about today. | a3=We will note the date.
        karkonosze>ardoise | subject=Reminder for the two open invoices | q1=Sorry to be direct: two invoices from the summer are still open, together €8,660. | a1=I see one of them as paid. The other is with our bank. | q2=Nothing has arrived here. Could you send the payment slip? | a2=Jean-Luc looks for it, he is back on Monday. | q3=We cannot load the next fixtures before that, our rules are strict. | a3=Understood, I'd do the same.
        vasterled>solana | subject=Pallet height | q1=The new racking has 1.75 m. Are your pallets still 1.80? | a1=1.80 with 12 layers. With 11 layers it's 1.66. | q2=What does it cost us? | a2=Two pallets more per truck, so about 4 % freight. | q3=Then we raise the beam. Cheaper. | a3=I wish all problems had a screw to turn.
        brenner>kitahama | subject=Your holidays in May | q1=When exactly are you closed for Golden Week this time? | a1=Five working days in a row, and the last vessel closing is two days before. I send the calendar as a picture. | q2=Thanks. We pull one order forward then, the 6206. | a2=ありがとうございます。I change the date to the earlier vessel. | q3=Enjoy the free days! | a3=Kyoto will be full, so we stay at home :)
        brenner>ardoise | subject=Photo of the pallet | q1=Before you wrap the pallet, can you send a picture of the layer sheets? Last time the parts had rubbed. | a1=Voilà, in a minute. | q2=Looks good. Is it foam or cardboard? | a2=Foam, 3 mm, reused up to ten times. | q3=We'll send the empty sheets back with the truck. | a3=Parfait.
        cedar>brenner | subject=Keyway or shrink disc? | q1=Customer asks if the K5 with shrink disc takes the same torque as with a key. | a1=Yes up to 900 Nm. Above that use the key, or the disc in size 62. | q2=He runs 760 with shocks, it's a chipper. | a2=Then key AND disc. Chippers eat everything else. | q3=Ha, that's what our repair guy said. | a3=Listen to him.
        tidewater>cedar | subject=Label language | q1=Do your customers want the calibration label in English only, or French too for Canada? | a1=Both, if it fits. Québec plants insist. | q2=It fits with a 6-point font. | a2=Then 6 points it is, and we sell magnifiers. | q3=Proof is coming by Thursday's post. | a3=Looking forward.
        polder>karkonosze @2 | subject=Truck on its way? | q1=Is the truck with frames 7 and 8 on the road? Our crane is only free for three more hours. | a1=Left before dawn, he's past Venlo already. | q2=So soon? | a2=An hour and a half if Helmond is kind. | q3=Crane team knows. | a3=Driver has your mobile number.
        kitahama>nordhafen | subject=Container number | q1=We need the container number for the customs broker, could you check? | a1=Ends in 417-2, the full number is in the booking since this morning. | q2=Found it, 助かりました。 | a2=どういたしまして (did I write that right?) | q3=Perfectly right! | a3=My daughter learns Japanese from cartoons, I profit.
        polder>oliveira @4 | subject=Label font | q1=Can your printer do white on black for the earth wires? | a1=Yes, but it smears below 2.5 mm² | q2=They are 4 mm². | a2=Then no problem. Sample photo in ten minutes. | q3=Readable even for me without glasses. Let's do it. | a3=Feito!
        vasterled>lumenfeld | subject=Swab kit expired? | q1=Our swab kits say best before last month. Still valid for the audit? | a1=No, please don't use them. Neutralising buffer loses strength. | q2=Could you bring ten? | a2=I bring twelve, you pay me in cinnamon buns. | q3=Deal, they come off line 2 at 9. | a3=Then I arrive at 8:59.
        brenner>nordhafen | lang=German | subject=Rampe 3 | q1=Moin, ist Rampe 3 morgen früh frei? Wir hätten doch noch zwei Paletten mehr. | a1=Ab 6:30 ja. Was für Paletten? | q2=Euro, je 480 kg, nicht stapelbar. | a2=Passt noch drauf, Lkw hat 3,2 Lademeter Luft. | q3=Super, Papiere kommen bis 17 Uhr. | a3=Reicht.
        """
    );
}
