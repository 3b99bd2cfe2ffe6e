using System.Text.Json;
using CsCheck;
using Networking.Api.Demo;

namespace Networking.Api.Tests.Demo;

public sealed class TellingTheDemoStory
{
    private const int ShortReply = 60;
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 14, 20, 0, TimeSpan.Zero);
    private static readonly DemoStory Story = DemoStory.Tell(1, Wednesday);

    private static readonly Gen<DemoStory> Stories = Gen.Select(Gen.Int, Gen.Int[0, 3_000_000])
        .Select(
            (seed, minutes) =>
                DemoStory.Tell(seed, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes))
        );

    private static void InEveryStory(Action<DemoStory> rule) => Stories.Sample(rule, iter: 20);

    [Fact]
    public void gives_the_same_story_for_the_same_seed_and_moment() =>
        Assert.Equal(
            JsonSerializer.Serialize(DemoStory.Tell(7, Wednesday)),
            JsonSerializer.Serialize(DemoStory.Tell(7, Wednesday.ToOffset(TimeSpan.FromHours(9))))
        );

    [Fact]
    public void differs_by_seed() =>
        Assert.NotEqual(
            JsonSerializer.Serialize(DemoStory.Tell(7, Wednesday)),
            JsonSerializer.Serialize(DemoStory.Tell(8, Wednesday))
        );

    [Fact]
    public void is_as_large_as_promised() =>
        InEveryStory(s =>
        {
            Assert.InRange(s.Companies.Count, 11, 14);
            Assert.InRange(s.People.Count, 75, 85);
            Assert.InRange(s.Threads.Count, 150, 250);
            Assert.InRange(s.Threads.Sum(t => t.Messages.Count), 1_200, 2_500);
            Assert.Equal(3, s.Threads.Select(t => t.Kind).Distinct().Count());
        });

    [Fact]
    public void lets_people_join_with_their_company_and_under_its_domain() =>
        InEveryStory(s =>
        {
            var companies = s.Companies.ToDictionary(c => c.Key);
            Assert.Equal(s.People.Count, s.People.Select(p => p.Key).Distinct().Count());
            Assert.All(s.Companies, c => Assert.EndsWith(".example", c.Domain));
            Assert.All(s.People, p => Assert.True(p.At >= companies[p.Company].At));
            Assert.All(s.People, p => Assert.Matches("^[a-z.-]+@" + companies[p.Company].Domain + "$", p.Email));
            Assert.All(
                s.Companies,
                c => Assert.Equal(c.At, s.People.Single(p => p.Company == c.Key && p.Roles.Contains("owner")).At)
            );
        });

    [Fact]
    public void lets_people_speak_only_where_they_take_part() =>
        InEveryStory(s =>
        {
            var people = s.People.ToDictionary(p => p.Key);
            foreach (var thread in s.Threads)
            {
                Assert.Contains(thread.StartedBy, thread.Participants);
                Assert.Equal(thread.Company, people[thread.StartedBy].Company);
                Assert.Distinct(thread.Participants);
                Assert.All(thread.Participants, p => Assert.True(people[p].At <= thread.At, thread.Key));
                Assert.All(
                    thread.Participants,
                    p => Assert.True(people[p].Company == thread.Company || people[p].Company == thread.Partner)
                );
                Assert.All(thread.Messages, m => Assert.Contains(m.By, thread.Participants));
                Assert.All(thread.Messages.SelectMany(m => m.Mentions), p => Assert.Contains(p, thread.Participants));
            }
        });

    [Fact]
    public void announces_to_the_whole_company_by_an_admin() =>
        InEveryStory(s =>
            Assert.All(
                s.Threads.Where(t => t.Kind == DemoThreadKind.Announcement),
                t =>
                {
                    Assert.Contains(s.People.Single(p => p.Key == t.StartedBy).Roles, r => r is "owner" or "admin");
                    Assert.Equal(s.People.Count(p => p.Company == t.Company && p.At <= t.At), t.Participants.Count);
                }
            )
        );

    [Fact]
    public void keeps_all_times_in_order_and_none_after_now() =>
        Stories.Sample(
            s =>
            {
                foreach (var thread in s.Threads)
                {
                    DateTimeOffset[] times = [thread.At, .. thread.Messages.Select(m => m.At)];
                    Assert.Equal(times.Order(), times);
                    Assert.Distinct(times);
                    Assert.NotEmpty(thread.Messages);
                    Assert.True(thread.ClosedAt is not { } closed || closed > times[^1]);
                }

                Assert.Equal(s.Threads.Select(t => t.At).Order(), s.Threads.Select(t => t.At));
                Assert.Distinct(
                    s.Threads.SelectMany(t => t.Messages).Select(m => m.Key).Concat(s.Threads.Select(t => t.Key))
                );
            },
            iter: 20
        );

    [Fact]
    public void begins_a_thread_before_its_partners_part_though_christmas_moves_it() =>
        Assert.All(
            DemoStory.Tell(852499963, new DateTimeOffset(2026, 5, 25, 9, 26, 0, TimeSpan.Zero)).Threads,
            thread => Assert.NotEmpty(thread.Messages)
        );

    [Fact]
    public void ends_minutes_before_now_and_never_after_it() =>
        Gen.Select(Gen.Int, Gen.Int[0, 3_000_000])
            .Sample(
                (seed, minutes) =>
                {
                    var now = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
                    var s = DemoStory.Tell(seed, now);
                    Assert.True(Moments(s).Max() <= now);
                    Assert.True(Moments(s).Min() >= now.AddDays(-366));
                    Assert.True(s.Threads.SelectMany(t => t.Messages).Max(m => m.At) > now.AddMinutes(-15));
                    Assert.True(s.Threads.SelectMany(t => t.Messages).Count(m => m.At > now.AddHours(-6)) >= 20);
                },
                iter: 20
            );

    [Fact]
    public void replies_to_earlier_messages_of_the_thread() =>
        InEveryStory(s =>
            Assert.All(
                s.Threads,
                t =>
                {
                    for (var i = 0; i < t.Messages.Count; i++)
                    {
                        Assert.True(
                            t.Messages[i].ReplyTo is not { } key || t.Messages.Take(i).Any(m => m.Key == key),
                            t.Key
                        );
                    }
                }
            )
        );

    [Fact]
    public void reads_no_further_than_a_thread_goes_and_no_less_than_one_wrote() =>
        InEveryStory(s =>
        {
            var threads = s.Threads.ToDictionary(t => t.Key);
            Assert.Distinct(s.ReadMarkers.Select(m => (m.Thread, m.Person)));
            foreach (var marker in s.ReadMarkers)
            {
                var thread = threads[marker.Thread];
                Assert.Contains(marker.Person, thread.Participants);
                Assert.InRange(marker.Ordinal, 1, thread.Messages.Count);
                Assert.True(marker.At >= thread.Messages[marker.Ordinal - 1].At);
                Assert.DoesNotContain(thread.Messages.Skip(marker.Ordinal), m => m.By == marker.Person);
            }
        });

    [Fact]
    public void leaves_the_guide_a_lively_inbox_with_read_and_unread()
    {
        var mine = Story.Threads.Where(t => t.Participants.Contains(DemoStory.Guide)).ToList();
        var read = Story
            .ReadMarkers.Where(m => m.Person == DemoStory.Guide)
            .ToDictionary(m => m.Thread, m => m.Ordinal);
        var unread = mine.Count(t => read.GetValueOrDefault(t.Key) < t.Messages.Count);
        Assert.InRange(unread, 5, 25);
        Assert.InRange(mine.Count, 40, 120);
        var guide = Story.People.Single(p => p.Key == DemoStory.Guide);
        Assert.Equal(["owner", "admin"], guide.Roles);
        Assert.Equal(["member"], Story.People.Single(p => p.Key == DemoStory.PartnerGuide).Roles);
        Assert.Contains(Story.Threads, t => t.Messages.Any(m => m.Mentions.Contains(DemoStory.Guide)));
    }

    [Fact]
    public void grows_over_the_year_and_rests_at_weekends()
    {
        var quarters = Story
            .Threads.SelectMany(t => t.Messages)
            .GroupBy(m => Math.Min(3, (int)((m.At - Wednesday.AddDays(-365)).TotalDays / 91.25)))
            .OrderBy(g => g.Key)
            .Select(g => g.Count())
            .ToList();
        Assert.Equal(4, quarters.Count);
        Assert.Equal(quarters.Order(), quarters);
        Assert.True(quarters[3] > 1.3 * quarters[2]);
        var messages = Story.Threads.SelectMany(t => t.Messages).ToList();
        Assert.True(
            messages.Count(m => m.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) < 0.03 * messages.Count
        );
    }

    [Fact]
    public void leaves_no_slot_open_and_no_text_empty() =>
        InEveryStory(s =>
            Assert.All(
                Texts(s),
                text =>
                {
                    Assert.False(string.IsNullOrWhiteSpace(text));
                    Assert.DoesNotContain(text, c => c is '{' or '}' or '[' or ']' or '¶' or '~' or '|');
                }
            )
        );

    [Fact]
    public void repeats_nothing_but_short_replies() =>
        InEveryStory(s =>
        {
            var bodies = s.Threads.SelectMany(t => t.Messages).Select(m => m.Body).ToList();
            var repeated = bodies.GroupBy(b => b).Where(g => g.Count() > 1).ToList();
            Assert.True(repeated.Where(g => g.Key.Length > ShortReply).Sum(g => g.Count() - 1) <= 0.005 * bodies.Count);
            Assert.True(repeated.Sum(g => g.Count()) < 0.2 * bodies.Count);
            Assert.True(s.Threads.Select(t => t.Subject).Distinct().Count() >= 0.97 * s.Threads.Count);
        });

    private static IEnumerable<string> Texts(DemoStory s) =>
        s
            .Threads.SelectMany(t =>
                t.Messages.SelectMany(m => new[] { m.Body, m.EditedFrom ?? m.Body }).Append(t.Subject)
            )
            .Concat(s.Companies.Select(c => c.About))
            .Concat(s.Relationships.SelectMany(r => r.Steps).Select(step => step.Note).OfType<string>());

    private static IEnumerable<DateTimeOffset> Moments(DemoStory s) =>
        s
            .Threads.SelectMany(t => t.Messages.Select(m => m.At).Append(t.At).Append(t.ClosedAt ?? t.At))
            .Concat(s.People.Select(p => p.At))
            .Concat(s.Companies.Select(c => c.At))
            .Concat(s.ReadMarkers.Select(m => m.At))
            .Concat(s.Relationships.SelectMany(r => r.Steps).Select(step => step.At));
}
