namespace Networking.Domain.Messages;

/// <summary>
/// The emoji of Unicode 15.0 (UTS #51, ED-27: recommended for general interchange, fully qualified), written down as what
/// they are made of. A range is its first and last letter.
/// </summary>
internal static class EmojiSequences
{
    private const string Joiner = "\u200D";
    private const string AsEmoji = "\uFE0F";
    private const string Keycap = "\u20E3";

    private const string Shown = """
        ⌚⌛ ⏩⏬ ⏰ ⏳ ◽◾ ☔☕ ♈♓ ♿ ⚓ ⚡ ⚪⚫ ⚽⚾ ⛄⛅ ⛎ ⛔ ⛪ ⛲⛳ ⛵ ⛺ ⛽ ✅ ✊✋ ✨ ❌ ❎ ❓❕
        ❗ ➕➗ ➰ ➿ ⬛⬜ ⭐ ⭕ 🀄 🃏 🆎 🆑🆚 🈁 🈚 🈯 🈲🈶 🈸🈺 🉐🉑 🌀🌠 🌭🌵 🌷🍼 🍾🎓 🎠🏊 🏏🏓 🏠🏰 🏴
        🏸🏺 🐀🐾 👀 👂📼 📿🔽 🕋🕎 🕐🕧 🕺 🖕🖖 🖤 🗻🙏 🚀🛅 🛌 🛐🛒 🛕🛗 🛜🛟 🛫🛬 🛴🛼 🟠🟫 🟰 🤌🤺 🤼🥅
        🥇🦯 🦴🧿 🩰🩼 🪀🪈 🪐🪽 🪿🫅 🫎🫛 🫠🫨 🫰🫸
        """;

    /// <summary>Text unless <see cref="AsEmoji"/> follows.</summary>
    private const string Text = """
        © ® ‼ ⁉ ™ ℹ ↔↙ ↩↪ ⌨ ⏏ ⏭⏯ ⏱⏲ ⏸⏺ Ⓜ ▪▫ ▶ ◀ ◻◼ ☀☄ ☎ ☑ ☘ ☝ ☠ ☢☣ ☦ ☪
        ☮☯ ☸☺ ♀ ♂ ♟♠ ♣ ♥♦ ♨ ♻ ♾ ⚒ ⚔⚗ ⚙ ⚛⚜ ⚠ ⚧ ⚰⚱ ⛈ ⛏ ⛑ ⛓ ⛩ ⛰⛱ ⛴ ⛷⛹ ✂
        ✈✉ ✌✍ ✏ ✒ ✔ ✖ ✝ ✡ ✳✴ ❄ ❇ ❣❤ ➡ ⤴⤵ ⬅⬇ 〰 〽 ㊗ ㊙ 🅰🅱 🅾🅿 🈂 🈷 🌡 🌤🌬 🌶 🍽
        🎖🎗 🎙🎛 🎞🎟 🏋🏎 🏔🏟 🏳 🏵 🏷 🐿 👁 📽 🕉🕊 🕯🕰 🕳🕹 🖇 🖊🖍 🖐 🖥 🖨 🖱🖲 🖼 🗂🗄 🗑🗓 🗜🗞 🗡
        🗣 🗨 🗯 🗳 🗺 🛋 🛍🛏 🛠🛥 🛩 🛰 🛳
        """;

    /// <summary>May have a tone of skin, which then says already that they are emoji.</summary>
    private const string Skin = """
        ☝ ⛹ ✊✍ 🎅 🏂🏄 🏇 🏊🏌 👂👃 👆👐 👦👩 👫👮 👰👸 👼 💁💃 💅💇 💏 💑 💪 🕴🕵 🕺 🖐 🖕🖖 🙅🙇 🙋🙏
        🚣 🚴🚶 🛀 🛌 🤌 🤏 🤘🤟 🤦 🤰🤹 🤽🤾 🥷 🦵🦶 🦸🦹 🦻 🧍🧏 🧑🧝 🫃🫅 🫰🫸
        """;

    /// <summary>The first letter of a region's code, then each letter that may follow.</summary>
    private const string Regions = """
        ACDEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ
        CACDFGHIKLMNOPRUVWXYZ DEGJKMOZ EACEGHRSTU FIJKMOR
        GABDEFGHILMNPQRSTUWY HKMNRTU ICDELMNOQRST JEMOP KEGHIMNPRWYZ
        LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM
        PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ
        TACDFGHJKLMNORTVWZ UAGMNSYZ VACEGINU WFS XK YET ZAMW
        """;

    private const string Roles = "⚕️ ⚖️ ✈️ 🌾 🍳 🍼 🎓 🎤 🎨 🏫 🏭 💻 💼 🔧 🔬 🚀 🚒 🦯 🦰 🦱 🦲 🦳 🦼 🦽";

    private const string Gendered =
        "⛹️ 🏃 🏄 🏊 🏋️ 🏌️ 👮 👰 👱 👳 👷 💁 💂 💆 💇 🕵️ 🙅 🙆 🙇 🙋 🙍 🙎 🚣 🚴 🚵 🚶 🤦 🤵 🤷 🤸 🤹 🤽 🤾 🦸 🦹 🧍 🧎 🧏 🧔 🧖 🧗 🧘 🧙 🧚 🧛 🧜 🧝";

    private const string Others =
        "👯‍♂️ 👯‍♀️ 🤼‍♂️ 🤼‍♀️ 🧞‍♂️ 🧞‍♀️ 🧟‍♂️ 🧟‍♀️ 😶‍🌫️ 😮‍💨 😵‍💫 ❤️‍🔥 ❤️‍🩹 👁️‍🗨️ 🐕‍🦺 🐈‍⬛ 🐻‍❄️ 🐦‍⬛ 🏳️‍🌈 🏳️‍⚧️ 🏴‍☠️";

    private static readonly string[] Tones = ["🏻", "🏼", "🏽", "🏾", "🏿"];
    private static readonly string[] Hearts = ["❤️", $"❤️{Joiner}💋"];

    public static IEnumerable<string> All =>
        [
            .. Ranges(Shown),
            .. Ranges(Text).Select(t => t + AsEmoji),
            .. Ranges(Skin).SelectMany(Toned),
            .. Words(Regions).SelectMany(Flags),
            .. ((string[])["gbeng", "gbsct", "gbwls"]).Select(Subdivision),
            .. "0123456789#*".Select(key => key + AsEmoji + Keycap),
            .. Persons,
            .. Couples,
            .. Families,
            .. Words(Others),
        ];

    private static IEnumerable<string> Persons =>
        from sign in (IEnumerable<(string Who, string What)>)
            [
                .. Words(Roles).SelectMany(role => Words("🧑 👨 👩").Select(who => (who, role))),
                .. Words(Gendered).SelectMany(who => Words("♂️ ♀️").Select(gender => (who, gender))),
                ("🧑", "🎄"),
            ]
        from who in Toned(sign.Who).Prepend(sign.Who)
        select who + Joiner + sign.What;

    // Two of the same tone are one letter with that tone, where there is such a letter.
    private static IEnumerable<string> Couples =>
        [
            .. Pairs("🫱", "🫲", "", alike: false),
            "🧑‍🤝‍🧑",
            .. Pairs("🧑", "🧑", "🤝", alike: true),
            .. ((string[])["👩👩", "👩👨", "👨👨"]).SelectMany(p => Pairs(p[..2], p[2..], "🤝", alike: false)),
            .. Hearts.SelectMany(heart =>
                ((string[])["👩👨", "👨👨", "👩👩"])
                    .SelectMany(p => Pairs(p[..2], p[2..], heart, alike: true).Append(Joined(p[..2], heart, p[2..])))
                    .Concat(Pairs("🧑", "🧑", heart, alike: false))
            ),
        ];

    private static IEnumerable<string> Families =>
        from parents in Words("👨 👩 👨‍👨 👨‍👩 👩‍👩")
        from children in Words("👦 👧 👦‍👦 👧‍👦 👧‍👧")
        select Joined(parents, children);

    private static IEnumerable<string> Pairs(string one, string other, string link, bool alike) =>
        from a in Tones
        from b in Tones
        where alike || a != b
        select link.Length == 0 ? Joined(one + a, other + b) : Joined(one + a, link, other + b);

    private static IEnumerable<string> Toned(string person) =>
        Tones.Select(tone => person.Replace(AsEmoji, "", StringComparison.Ordinal) + tone);

    private static IEnumerable<string> Flags(string region) =>
        region[1..].Select(second => RegionalIndicator(region[0]) + RegionalIndicator(second));

    private static string RegionalIndicator(char letter) => char.ConvertFromUtf32(0x1F1E6 + letter - 'A');

    private static string Subdivision(string code) =>
        "🏴" + string.Concat(code.Select(c => char.ConvertFromUtf32(0xE0000 + c))) + char.ConvertFromUtf32(0xE007F);

    private static IEnumerable<string> Ranges(string ranges) =>
        from range in Words(ranges)
        let ends = range.EnumerateRunes().ToArray()
        from letter in Enumerable.Range(ends[0].Value, ends[^1].Value - ends[0].Value + 1)
        select char.ConvertFromUtf32(letter);

    private static string Joined(params string[] parts) => string.Join(Joiner, parts);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
