namespace Networking.Api.Demo.Telling;

/// <summary>Writes the messages of one thread, beat by beat, as far as they lie before the end of its placement.</summary>
internal static class MessageWriter
{
    private const int ShortReply = 40;

    public static IReadOnlyList<DemoMessage> Write(
        World world,
        Scenario scenario,
        int telling,
        string thread,
        Placement place,
        IReadOnlyDictionary<string, Staff> cast,
        Slots slots,
        Random random,
        HashSet<string> said
    )
    {
        var messages = new List<DemoMessage>();
        var keys = new string?[scenario.Beats.Count];
        var last = place.At;
        for (var i = 0; i < scenario.Beats.Count; i++)
        {
            var beat = scenario.Beats[i];
            if (beat.Optional && random.Happens(0.4))
            {
                continue;
            }

            var speaker = cast[beat.Speaker];
            var at =
                i == 0
                    ? last.AddSeconds(random.Next(10, 90))
                    : When(beat, telling, world, place, last, speaker.Zone, random);
            if (at >= place.Until)
            {
                break;
            }

            var turn = telling + Chance.For(world.Seed, scenario.Name + i).Next(beat.Wordings.Count);
            var (body, mentions) = Say(beat, turn, speaker, slots, said);
            var versions = body.Split("~was~", StringSplitOptions.TrimEntries);
            keys[i] = $"{thread}-{messages.Count + 1}";
            messages.Add(
                new DemoMessage(
                    keys[i]!,
                    speaker.Person.Key,
                    versions[0],
                    at,
                    beat.RepliesBack > 0 ? keys[i - beat.RepliesBack] : null,
                    mentions,
                    versions.Length > 1 ? versions[1] : null
                )
            );
            last = at;
        }

        return messages;
    }

    private static DateTimeOffset When(
        Beat beat,
        int telling,
        World world,
        Placement place,
        DateTimeOffset last,
        TimeSpan zone,
        Random random
    )
    {
        var soon = last.AddSeconds(random.Next(40, 240) + (int)(2200 * Math.Pow(random.NextDouble(), 3)));
        if (beat.MinutesAgo is { } ago)
        {
            var at = world.Calendar.Now.AddMinutes(-ago - 23 * telling).AddSeconds(-random.Next(50));
            return at > last ? at : last.AddSeconds(20);
        }

        if (beat.Day is not { } day)
        {
            return WorkCalendar.AwakeAt(soon, zone, random);
        }

        var planned = WorkCalendar.InOffice(WorkCalendar.PlusWorkdays(place.At, day), zone, random);
        return planned > last ? planned : WorkCalendar.AwakeAt(soon, zone, random);
    }

    /// <summary>The wording whose turn it is, or the next one that has not been said yet; short replies may repeat.</summary>
    private static (string Body, IReadOnlyList<string> Mentions) Say(
        Beat beat,
        int turn,
        Staff speaker,
        Slots slots,
        HashSet<string> said
    )
    {
        var filled = slots.Fill(beat.Wordings[turn % beat.Wordings.Count], speaker);
        for (var i = 1; i < 8 && filled.Text.Length > ShortReply && said.Contains(filled.Text); i++)
        {
            filled = slots.Fill(beat.Wordings[(turn + i) % beat.Wordings.Count], speaker);
        }

        said.Add(filled.Text);
        return filled;
    }
}
