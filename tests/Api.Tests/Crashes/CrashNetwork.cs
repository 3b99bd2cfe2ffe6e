using System.Net.Http.Headers;
using System.Text.Json;
using Networking.Domain;
using Networking.Support;

namespace Networking.Api.Tests.Crashes;

/// <summary>A network made through the API alone: two partner companies of two people, two external threads.</summary>
public sealed record CrashNetwork(string Id, Person[] People, Guid[] Threads)
{
    private const string Password = "a long enough passphrase";

    public static async Task<CrashNetwork> Found(CrashHost host)
    {
        var admin = await SignIn(host, CrashHost.OperatorEmail, CrashHost.OperatorPassword);
        var network = (await admin.Post("/api/networks", new { name = "Crash" })).Is(201).Json.GetProperty("id");
        var ann = await Company(host, admin, network.GetString()!, "Acme");
        var cay = await Company(host, admin, network.GetString()!, "Globex");
        var bob = await Invite(host, ann, "bob@acme.example");
        var asked = await ann.Post("/api/partner-relationships", new { organisationId = cay.Actor.OrganisationId });
        var relationship = asked.Is(201).Json.GetProperty("id").GetGuid();
        (await cay.Post($"/api/partner-relationships/{relationship}/acceptance")).Is(204);
        object Talk(string subject) =>
            new
            {
                kind = "external",
                subject,
                partnerRelationshipId = relationship,
                participants = new[] { ann.Id, bob.Id, cay.Id },
            };
        Guid[] threads = [await Thread(ann, Talk("Orders")), await Thread(cay, Talk("Returns"))];
        return new CrashNetwork(network.GetString()!, [ann, bob, cay], threads);
    }

    private static async Task<Guid> Thread(Person by, object body) =>
        (await by.Post("/api/threads", body)).Is(201).Json.GetProperty("threadId").GetGuid();

    private static async Task<Person> Company(CrashHost host, Person admin, string network, string name)
    {
        var email = $"owner@{name.ToLowerInvariant()}.example";
        var body = new
        {
            name,
            domain = $"{name.ToLowerInvariant()}.example",
            owner = new { email, displayName = "Owner" },
        };
        var made = (await admin.Post($"/api/networks/{network}/organisations", body)).Is(201).Json;
        return await Accept(host, admin, made.GetProperty("ownerInvitation"), email);
    }

    private static async Task<Person> Invite(CrashHost host, Person by, string email)
    {
        var body = new
        {
            email,
            displayName = "Bob",
            roles = new[] { "member" },
        };
        var made = (await by.Post("/api/members/invitations", body)).Is(201).Json;
        return await Accept(host, by, made, email);
    }

    private static async Task<Person> Accept(CrashHost host, Person by, JsonElement invitation, string email)
    {
        var token = invitation.GetProperty("token").GetString();
        var body = new { displayName = "Somebody", password = Password };
        (await by.Post($"/api/auth/invitations/{token}/acceptance", body)).Is(204);
        return await SignIn(host, email, Password);
    }

    private static async Task<Person> SignIn(CrashHost host, string email, string password)
    {
        var client = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(40) };
        var anonymous = new Person(new Actor("", Guid.Empty, Guid.Empty), email, "", Guid.Empty, client);
        var token = (await anonymous.Post("/api/auth/token", new { email, password })).Is(200).Json;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            token.GetProperty("accessToken").GetString()
        );
        var me = await anonymous.Get("/api/auth/me");
        if (email == CrashHost.OperatorEmail)
            return anonymous;
        Guid Id(string of) => me.Json.GetProperty(of).GetProperty("id").GetGuid();
        var network = me.Is(200).Json.GetProperty("network").GetProperty("id").GetString()!;
        var actor = new Actor(network, me.Json.GetProperty("memberId").GetGuid(), Id("organisation"));
        return anonymous with { Actor = actor };
    }
}
