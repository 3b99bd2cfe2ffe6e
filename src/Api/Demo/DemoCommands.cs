using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Api.Demo;

/// <summary>
/// The story as the commands that its people would have sent, each at its own time. Pure. One chain a company for its
/// people, one chain a pair or company for what they did: chains do not depend on each other, the commands in one do.
/// </summary>
internal sealed class DemoCommands(DemoStory story, string network, Guid operatorId)
{
    private readonly Dictionary<string, DemoPerson> _people = story.People.ToDictionary(p => p.Key);
    private readonly Dictionary<string, DemoCompany> _companies = story.Companies.ToDictionary(c => c.Key);

    public IEnumerable<IEnumerable<Command>> Founding() =>
        story.Companies.Select(c =>
            story.People.Where(p => p.Company == c.Key).OrderBy(p => p.At).SelectMany(p => Joining(c, p))
        );

    public IEnumerable<IEnumerable<Command>> Doing() =>
        Relationships()
            .Concat(story.Threads.SelectMany(Conversation))
            .GroupBy(step => step.Chain, step => (step.At, step.Command))
            .Select(chain => chain.OrderBy(step => step.At).Select(step => step.Command));

    public Actor Actor(string person) => new(network, Id("person", person), Organisation(_people[person].Company));

    private Guid Organisation(string company) => Id("company", company);

    private Guid Id(string what, string key) => DerivedId.FromName($"{network}/{what}/{key}");

    private CommandContext By(string person, DateTimeOffset at, string what) =>
        new(Id("command", what), Actor(person), at);

    private IEnumerable<Command> Joining(DemoCompany company, DemoPerson person)
    {
        var operates = new CommandContext(
            Id("command", "register:" + company.Key),
            new(network, operatorId, Guid.Empty),
            company.At
        );
        var (actor, owner) = (
            Actor(person.Key),
            story.People.First(p => p.Company == company.Key && p.Roles.Contains("owner"))
        );
        var (email, name) = (actor.Seal(person.Email), actor.Seal(person.DisplayName));
        if (person == owner)
        {
            yield return new RegisterOrganisation(
                Organisation(company.Key),
                Profile(company),
                actor.MemberId,
                email,
                name
            )
            {
                Context = operates,
            };
            if (company.Verified)
                yield return new VerifyOrganisation(Organisation(company.Key))
                {
                    Context = operates with { CommandId = Id("command", "verify:" + company.Key) },
                };
        }
        else
        {
            yield return new InviteMember(
                actor.MemberId,
                email,
                name,
                [.. person.Roles.Select(r => Enum.Parse<Role>(r, ignoreCase: true))]
            )
            {
                Context = By(owner.Key, person.At, "invite:" + person.Key),
            };
        }

        yield return new AcceptInvitation(name) { Context = By(person.Key, person.At, "join:" + person.Key) };
    }

    private static OrganisationProfile Profile(DemoCompany c) =>
        new(c.Name, c.About, c.Sector, [c.Domain], [.. c.Regions], [.. c.Capabilities], Listed: true);

    private IEnumerable<(string Chain, DateTimeOffset At, Command Command)> Relationships() =>
        from pair in story.Relationships
        let chain = Pair(pair.Requester, pair.Receiver)
        from step in pair.Steps.Select((s, i) => (Taken: s, Key: $"{chain}:{i}"))
        select (chain, step.Taken.At, Step(pair, step.Taken, step.Key));

    private Command Step(DemoRelationship pair, DemoRelationshipStep step, string key)
    {
        var context = By(step.By, step.At, key);
        var mine = context.Actor.OrganisationId;
        var (one, two) = (Organisation(pair.Requester), Organisation(pair.Receiver));
        var id = DerivedId.Relationship(one, two);
        var reason = context.Actor.Seal(step.Note ?? "");
        return step.Step switch
        {
            DemoStep.Request => new RequestPartnership(mine == one ? two : one, context.Actor.SealOptional(step.Note))
            {
                Context = context,
            },
            DemoStep.Accept => new AcceptPartnership(id) { Context = context },
            DemoStep.Decline => new DeclinePartnership(id, reason) { Context = context },
            DemoStep.Withdraw => new WithdrawPartnership(id) { Context = context },
            DemoStep.Expire => new ExpirePartnership(id) { Context = context },
            DemoStep.Suspend => new SuspendPartnership(id, reason) { Context = context },
            DemoStep.Resume => new ResumePartnership(id) { Context = context },
            DemoStep.End => new EndPartnership(id, reason) { Context = context },
        };
    }

    private IEnumerable<(string Chain, DateTimeOffset At, Command Command)> Conversation(DemoThread thread)
    {
        var chain = thread.Partner is { } partner ? Pair(thread.Company, partner) : thread.Company;
        var id = Id("thread", thread.Key);
        yield return (chain, thread.At, Started(thread, id));
        var messages = thread.Messages.Where(m => MayWrite(thread, m)).ToArray();
        foreach (var message in messages)
        {
            var context = By(message.By, message.At, "send:" + message.Key);
            var replyTo = message.ReplyTo is { } replied ? Id("message", replied) : (Guid?)null;
            var mentions = message.Mentions.Select(m => Id("person", m));
            yield return (
                chain,
                message.At,
                new SendMessage(
                    Id("message", message.Key),
                    id,
                    context.Actor.Seal(message.EditedFrom ?? message.Body),
                    replyTo,
                    [.. mentions]
                )
                {
                    Context = context,
                }
            );
            if (message.EditedFrom is not null)
                yield return (
                    chain,
                    message.At,
                    new EditMessage(Id("message", message.Key), context.Actor.Seal(message.Body))
                    {
                        Context = By(message.By, message.At, "edit:" + message.Key),
                    }
                );
        }

        foreach (var marker in story.ReadMarkers.Where(m => m.Thread == thread.Key))
            yield return (
                chain,
                marker.At,
                new MarkRead(id, Math.Min(marker.Ordinal, messages.Length), messages.Length)
                {
                    Context = By(marker.Person, marker.At, $"read:{thread.Key}:{marker.Person}"),
                }
            );
        if (thread.ClosedAt is { } closed)
            yield return (
                chain,
                closed,
                new CloseThread(id) { Context = By(thread.StartedBy, closed, "close:" + thread.Key) }
            );
    }

    // In an announcement only administrators write; the story lets others chime in.
    private bool MayWrite(DemoThread thread, DemoMessage message) =>
        thread.Kind != DemoThreadKind.Announcement || _people[message.By].Roles.Any(r => r is "owner" or "admin");

    private StartThread Started(DemoThread thread, Guid id)
    {
        var context = By(thread.StartedBy, thread.At, "start:" + thread.Key);
        var kind = Enum.Parse<ThreadKind>(thread.Kind.ToString());
        var relationship = thread.Partner is { } partner
            ? DerivedId.Relationship(Organisation(thread.Company), Organisation(partner))
            : (Guid?)null;
        var participants = kind == ThreadKind.Announcement ? [] : thread.Participants.Select(p => Id("person", p));
        return new StartThread(id, kind, relationship, context.Actor.Seal(thread.Subject), [.. participants])
        {
            Context = context,
        };
    }

    private string Pair(string one, string other) =>
        string.CompareOrdinal(_companies[one].Key, _companies[other].Key) < 0 ? $"{one}+{other}" : $"{other}+{one}";
}
