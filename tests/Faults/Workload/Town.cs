using System.Text.Json;
using Networking.Faults.Nodes;

namespace Networking.Faults.Workload;

/// <summary>
/// A network made through the API: two partner companies of two people. All that is said in it begins with its canary, which
/// nobody elsewhere may ever see.
/// </summary>
internal sealed class Town(string canary, IReadOnlyList<Member> people, Guid partnership)
{
    public const string Password = "a long enough passphrase";

    public string Canary => canary;

    public IReadOnlyList<Member> People => people;

    public string Network => people[0].Network;

    public static async Task<Town> Found(Cluster cluster, string canary)
    {
        using var admin = new Member("Operator", Cluster.OperatorEmail, cluster.Nodes);
        await admin.SignIn(Cluster.OperatorPassword);
        var network = (await admin.Post("/api/networks", new { name = canary })).Json.GetProperty("id").GetString()!;
        var ann = await Company("acme");
        var cay = await Company("globex");
        var bob = await Invited(ann, "bob", "acme");
        var dan = await Invited(cay, "dan", "globex");
        var asked = await ann.Post("/api/partner-relationships", new { organisationId = cay.Organisation });
        var partnership = asked.Json.GetProperty("id").GetGuid();
        await cay.Post($"/api/partner-relationships/{partnership}/acceptance");
        return new Town(canary, [ann, bob, cay, dan], partnership);

        async Task<Member> Company(string name)
        {
            var domain = $"{name}.{canary}.example";
            var email = $"owner@{domain}";
            var body = new
            {
                name = $"{canary} {name}",
                domain,
                owner = new { email, displayName = $"{canary} owner" },
            };
            var made = (await admin.Post($"/api/networks/{network}/organisations", body)).Json;
            return await Accept(admin, made.GetProperty("ownerInvitation"), $"{canary} {name}", email);
        }

        async Task<Member> Invited(Member by, string name, string company)
        {
            var email = $"{name}@{company}.{canary}.example";
            var body = new
            {
                email,
                displayName = name,
                roles = new[] { "member" },
            };
            var made = (await by.Post("/api/members/invitations", body)).Json;
            return await Accept(by, made, $"{canary} {name}", email);
        }

        async Task<Member> Accept(Member by, JsonElement invitation, string name, string email)
        {
            var token = invitation.GetProperty("token").GetString();
            await by.Post($"/api/auth/invitations/{token}/acceptance", new { displayName = name, password = Password });
            var member = new Member(name, email, cluster.Nodes);
            await member.SignIn(Password);
            return member;
        }
    }

    /// <summary>The thread, by its place, where nobody writes or types but to probe.</summary>
    public const int Quiet = 2;

    /// <summary>Tokens last minutes, runs may be many.</summary>
    public async Task SignIn()
    {
        foreach (var member in people)
            await member.SignIn(Password);
    }

    /// <summary>An external thread of all, one of the first company, and the quiet one, of all.</summary>
    public async Task<IReadOnlyList<Guid>> StartThreads() =>
        [
            await Start(people[0], "external", partnership, people),
            await Start(people[0], "internal", null, [people[0], people[1]]),
            await Start(people[0], "external", partnership, people),
        ];

    /// <summary>Who takes part in the n-th thread.</summary>
    public IEnumerable<Member> PartiesOf(int thread) => thread == 1 ? people.Take(2) : people;

    private async Task<Guid> Start(Member by, string kind, Guid? relationship, IEnumerable<Member> with)
    {
        var body = new
        {
            kind,
            subject = canary,
            partnerRelationshipId = relationship,
            participants = with.Select(p => p.Id),
        };
        return (await by.Post("/api/threads", body)).Json.GetProperty("threadId").GetGuid();
    }
}
