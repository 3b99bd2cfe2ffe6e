using System.Collections.Immutable;
using CsCheck;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Domain.Tests.Properties;

/// <summary>Commands of every kind by anyone about anything, few enough that they meet.</summary>
internal static class AnyCommand
{
    private static readonly Person Eve = new("Eve", Id(0xA9), Acme);
    private static readonly Person[] People = [Ann, Adam, Mia, Bob, Ben, Cleo, Eve, Operator];
    private static readonly Gen<Person> Someone = Gen.OneOf(People);
    private static readonly Gen<Guid> Member = Someone.Select(p => p.Id);
    private static readonly Gen<ImmutableArray<Guid>> Members = Member.Array[0, 3].Select(a => a.ToImmutableArray());
    private static readonly Gen<Guid> Company = Gen.OneOf(Acme, Bolt, Cork, Id(0xD0));
    private static readonly Gen<Guid> Pair = Gen.OneOf(AcmeBolt, DerivedId.Relationship(Acme, Cork), Id(7));
    private static readonly Gen<Guid> Talks = Gen.Int[1, 3].Select(n => Id(0xF0 + n));
    private static readonly Gen<Guid> Message = Gen.Int[1, 4].Select(n => Id(0xE0 + n));
    private static readonly Gen<SealedText> Text = Gen.OneOf("a", "b", "c").Select(Ann.Says);
    private static readonly Gen<string> Sign = Gen.OneOf("👍", "❤", "❤️", "no");
    private static readonly Gen<ThreadKind> Kind = Gen.Enum<ThreadKind>();
    private static readonly Gen<bool?> Maybe = Gen.OneOf<bool?>(true, false, null);
    private static readonly Gen<ImmutableArray<Role>> SomeRoles = Gen.Enum<Role>()
        .Array[0, 3]
        .Select(a => a.ToImmutableArray());

    private static readonly Gen<CommandContext> Context = Gen.Select(Someone, Gen.Int[0, 40])
        .Select((p, day) => p.At(Now.AddDays(day)));

    public static readonly Gen<Command> One = Gen.OneOf(
        Context.Select(x => (Command)new FoundNetwork("N") { Context = x }),
        Gen.Select(Company, Someone, Text, Context)
            .Select(
                (o, p, t, x) => (Command)new RegisterOrganisation(o, Profile("?"), p.Id, p.Email, t) { Context = x }
            ),
        Gen.Select(Text, Context)
            .Select((t, x) => (Command)new ChangeOrganisationProfile(Profile(t.Text!)) { Context = x }),
        Gen.Select(Company, Context).Select((o, x) => (Command)new VerifyOrganisation(o) { Context = x }),
        Gen.Select(Member, Text, SomeRoles, Context)
            .Select((m, t, r, x) => (Command)new InviteMember(m, t, t, r) { Context = x }),
        Gen.Select(Text, Context).Select((t, x) => (Command)new AcceptInvitation(t) { Context = x }),
        Gen.Select(Member, SomeRoles, Context)
            .Select((m, r, x) => (Command)new ChangeMemberRoles(m, r) { Context = x }),
        Gen.Select(Member, Context).Select((m, x) => (Command)new DeactivateMember(m) { Context = x }),
        Gen.Select(Company, Context).Select((o, x) => (Command)new RequestPartnership(o, null) { Context = x }),
        Gen.Select(Pair, Context).Select((r, x) => (Command)new AcceptPartnership(r) { Context = x }),
        Gen.Select(Pair, Text, Context).Select((r, t, x) => (Command)new DeclinePartnership(r, t) { Context = x }),
        Gen.Select(Pair, Context).Select((r, x) => (Command)new WithdrawPartnership(r) { Context = x }),
        Gen.Select(Pair, Context).Select((r, x) => (Command)new ExpirePartnership(r) { Context = x }),
        Gen.Select(Pair, Text, Context).Select((r, t, x) => (Command)new SuspendPartnership(r, t) { Context = x }),
        Gen.Select(Pair, Context).Select((r, x) => (Command)new ResumePartnership(r) { Context = x }),
        Gen.Select(Pair, Text, Context).Select((r, t, x) => (Command)new EndPartnership(r, t) { Context = x }),
        Gen.Select(Talks, Kind, Pair, Text, Members, Context)
            .Select((i, k, r, t, m, x) => (Command)new StartThread(i, k, r, t, m) { Context = x }),
        Gen.Select(Talks, Members, Context).Select((i, m, x) => (Command)new AddParticipants(i, m) { Context = x }),
        Gen.Select(Talks, Member, Context).Select((i, m, x) => (Command)new RemoveParticipant(i, m) { Context = x }),
        Gen.Select(Talks, Text, Context).Select((i, t, x) => (Command)new ChangeSubject(i, t) { Context = x }),
        Gen.Select(Talks, Context).Select((i, x) => (Command)new CloseThread(i) { Context = x }),
        Gen.Select(Talks, Context).Select((i, x) => (Command)new ReopenThread(i) { Context = x }),
        Gen.Select(Message, Talks, Text, Message.Nullable(), Members, Context)
            .Select((i, h, t, r, m, x) => (Command)new SendMessage(i, h, t, r, m) { Context = x }),
        Gen.Select(Message, Text, Context).Select((i, t, x) => (Command)new EditMessage(i, t) { Context = x }),
        Gen.Select(Message, Context).Select((i, x) => (Command)new DeleteMessage(i) { Context = x }),
        Gen.Select(Message, Sign, Context).Select((i, e, x) => (Command)new AddReaction(i, e) { Context = x }),
        Gen.Select(Message, Sign, Context).Select((i, e, x) => (Command)new RemoveReaction(i, e) { Context = x }),
        Gen.Select(Talks, Gen.Long[-1, 5], Gen.Long[0, 4], Context)
            .Select((i, o, l, x) => (Command)new MarkRead(i, o, l) { Context = x }),
        Gen.Select(Talks, Gen.Long[-1, 5], Gen.Long[0, 4], Context)
            .Select((i, o, l, x) => (Command)new MarkDelivered(i, o, l) { Context = x }),
        Gen.Select(Talks, Maybe, Maybe, Maybe, Context)
            .Select((i, p, m, a, x) => (Command)new ChangeParticipation(i, p, m, a) { Context = x }),
        Context.Select(x => (Command)new StartImport(Id(1), "eml") { Context = x }),
        Context.Select(x => (Command)new FinishImport(Id(1), 1, 0, 0) { Context = x }),
        Gen.Select(Company, Someone.Array[0, 3], SomeRoles, Context).Select(Imported),
        Gen.Select(Company, Company, Context)
            .Select((a, b, x) => (Command)new ImportPartnership(Id(1), a, b, x.At, "s") { Context = x }),
        Gen.Select(Talks, Someone.Array[1, 3], Message.Array[0, 3], Context).Select(Conversation)
    );

    /// <summary>What became of commands, each decided on the log that the ones before it left.</summary>
    public static readonly Gen<World> World = One.Array[0, 60].Select(Play);

    private static World Play(Command[] commands) =>
        commands.Aggregate(
            GivenWhenThen.World.Of([.. ArePartners, .. CorkIsThere]),
            (w, c) => w.With(w.Decide(c).Events)
        );

    private static Command Imported(Guid company, Person[] people, ImmutableArray<Role> roles, CommandContext x) =>
        new ImportPeople(
            Id(1),
            company,
            Profile("?"),
            x.At,
            [.. people.Select(p => new ImportedMember(p.Id, p.Email, p.Email, roles, x.At, "s"))]
        )
        {
            Context = x,
        };

    private static Command Conversation(Guid thread, Person[] people, Guid[] messages, CommandContext x) =>
        new ImportConversation(
            Id(1),
            thread,
            ThreadKind.Internal,
            Acme,
            null,
            Ann.Says("s"),
            [.. people.Select(Seat)],
            [.. messages.Select(m => new ImportedMessage(m, people[0].Id, Ann.Says("t"), null, [], x.At, "s"))]
        )
        {
            Context = x,
        };
}
