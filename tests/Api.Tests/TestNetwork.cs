using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.Tests;

/// <summary>A network of its own for one test, set up by commands; its people are signed in by bearer token.</summary>
public sealed class TestNetwork
{
    private readonly IServiceProvider _services;
    private readonly Func<HttpClient> _client;

    private TestNetwork(IServiceProvider services, Func<HttpClient> client, string id)
    {
        (_services, _client, Id) = (services, client, id);
        Operator = new Actor(id, Guid.CreateVersion7(), Guid.Empty);
    }

    public string Id { get; }

    public Actor Operator { get; }

    public static async Task<TestNetwork> Found(IServiceProvider services, Func<HttpClient> client, string? id = null)
    {
        var network = new TestNetwork(services, client, id ?? "n" + Guid.NewGuid().ToString("N")[..15]);
        await network.Do(new FoundNetwork("Test network") { Context = By(network.Operator) });
        return network;
    }

    public static CommandContext By(Actor actor) => new(Guid.CreateVersion7(), actor, DateTimeOffset.UtcNow);

    /// <summary>A company; the first person is its owner and admin, the others are plain members.</summary>
    public async Task<Person[]> Company(string name, params string[] people)
    {
        var organisation = Guid.CreateVersion7();
        var members = people
            .Select(p => (Name: p, Actor: new Actor(Id, Guid.CreateVersion7(), organisation)))
            .ToArray();
        var owner = members[0];
        var domain = $"{organisation:N}.example";
        SealedText Mail((string Name, Actor Actor) m) => m.Actor.Seal($"{m.Actor.MemberId:N}@{domain}");
        var profile = new OrganisationProfile(name, "", null, [domain], [], [], Listed: true);
        await Do(
            new RegisterOrganisation(
                organisation,
                profile,
                owner.Actor.MemberId,
                Mail(owner),
                owner.Actor.Seal(owner.Name)
            )
            {
                Context = By(Operator),
            }
        );
        foreach (var member in members)
        {
            if (member != owner)
                await Do(
                    new InviteMember(member.Actor.MemberId, Mail(member), member.Actor.Seal(member.Name), [Role.Member])
                    {
                        Context = By(owner.Actor),
                    }
                );
            await Do(new AcceptInvitation(member.Actor.Seal(member.Name)) { Context = By(member.Actor) });
        }

        await using var scope = _services.CreateAsyncScope();
        var seeder = scope.ServiceProvider.GetRequiredService<IdentitySeeder>();
        await seeder.CreateMembersAsync(
            members.Select(m => new NewUser(m.Actor.MemberId, Id, organisation, Mail(m).Text!, m.Name, ""))
        );
        var signedIn = new List<Person>();
        foreach (var member in members)
            signedIn.Add(await SignIn(member.Actor, member.Name, Mail(member).Text!));
        return [.. signedIn];
    }

    /// <summary>Opens an account for a member whom commands have made already, and signs in.</summary>
    public async Task<Person> Admit(Actor actor, string name)
    {
        var email = $"{actor.MemberId:N}@{Id}.example";
        await using var scope = _services.CreateAsyncScope();
        var seeder = scope.ServiceProvider.GetRequiredService<IdentitySeeder>();
        await seeder.CreateMembersAsync([new NewUser(actor.MemberId, Id, actor.OrganisationId, email, name, "")]);
        return await SignIn(actor, name, email);
    }

    /// <summary>One more member in the company of its owner.</summary>
    public async Task<Person> Join(Person owner, string name, params Role[] roles)
    {
        var actor = new Actor(Id, Guid.CreateVersion7(), owner.Actor.OrganisationId);
        var email = actor.Seal($"{actor.MemberId:N}@{Id}.example");
        var invite = new InviteMember(actor.MemberId, email, actor.Seal(name), roles is [] ? [Role.Member] : [.. roles])
        {
            Context = By(owner.Actor),
        };
        await Do(invite);
        await Do(new AcceptInvitation(actor.Seal(name)) { Context = By(actor) });
        return await Admit(actor, name);
    }

    /// <summary>An active partnership of two companies, by the hands of their owners.</summary>
    public async Task<Guid> Partner(Person one, Person other)
    {
        var id = DerivedId.Relationship(one.Actor.OrganisationId, other.Actor.OrganisationId);
        await Do(new RequestPartnership(other.Actor.OrganisationId, null) { Context = By(one.Actor) });
        await Do(new AcceptPartnership(id) { Context = By(other.Actor) });
        return id;
    }

    /// <summary>Sends a command that must be accepted; the position it is at.</summary>
    public async Task<long> Do(Command command)
    {
        await using var scope = _services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Outcome>(command);
        return Assert.IsType<Accepted>(outcome).Position;
    }

    private async Task<Person> SignIn(Actor actor, string name, string email)
    {
        var user = User.Member(actor.MemberId, Id, actor.OrganisationId, email, name);
        var session = await _services.GetRequiredService<SessionStore>().Start(user, CancellationToken.None);
        var token = _services.GetRequiredService<Tickets>().Issue(session, refreshCount: 0).AccessToken;
        var client = _client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Person(actor, name, token, session.Id, client);
    }
}

/// <summary>A signed-in member with a client of their own.</summary>
public sealed record Person(Actor Actor, string Name, string Token, Guid SessionId, HttpClient Http)
{
    public Guid Id => Actor.MemberId;

    public async Task<Reply> Send(HttpMethod method, string path, object? body = null, Guid? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (key is { } id)
            request.Headers.Add("Idempotency-Key", id.ToString());
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var position = response.Headers.TryGetValues("Network-Position", out var values)
            ? long.Parse(values.Single(), CultureInfo.InvariantCulture)
            : 0;
        return new Reply((int)response.StatusCode, position, Reply.Parse(text), text)
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    /// <summary>As a client is to: told that the read model is not there yet, it asks again, twice.</summary>
    public async Task<Reply> Get(string path)
    {
        var reply = await Send(HttpMethod.Get, path);
        for (var again = 0; again < 2 && reply.Code == "not_there_yet"; again++)
            reply = await Send(HttpMethod.Get, path);
        return reply;
    }

    public Task<Reply> Post(string path, object? body = null, Guid? key = null) =>
        Send(HttpMethod.Post, path, body, key);

    public Task<Reply> Put(string path, object? body = null, Guid? key = null) => Send(HttpMethod.Put, path, body, key);

    /// <summary>A body as it is, for bodies that no serializer would write.</summary>
    public async Task<Reply> Raw(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply((int)response.StatusCode, 0, Reply.Parse(text), text);
    }

    public Task<Reply> Delete(string path, Guid? key = null) => Send(HttpMethod.Delete, path, null, key);
}

/// <param name="Position">Of the header <c>Network-Position</c>; 0 when there is none.</param>
public sealed record Reply(int Status, long Position, JsonElement Json, string Text)
{
    public TimeSpan? RetryAfter { get; init; }

    public string? Code =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public JsonElement this[string field] => Json.GetProperty(field);

    public Guid Id(string field) => Json.GetProperty(field).GetGuid();

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    public string? Next => Json.GetProperty("next").GetString();

    public static JsonElement Parse(string text) =>
        text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default;

    public Reply Is(int status, string code)
    {
        Is(status);
        Assert.True(Code == code, $"{Code} instead of {code}: {Text}");
        return this;
    }

    public Reply Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        return this;
    }
}
