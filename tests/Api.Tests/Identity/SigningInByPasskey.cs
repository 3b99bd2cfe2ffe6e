using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Networking.Api.Identity;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>A key that never leaves its device signs a challenge that is good once (T5, T7); every lie is refused alike.</summary>
[Collection(PasskeyCollection.Name)]
public sealed class SigningInByPasskey(IdentityServers servers) : IAsyncLifetime
{
    private readonly SoftwareAuthenticator _phone = new();
    private readonly SoftwareAuthenticator _key = new();
    private Company _company = null!;

    public async ValueTask InitializeAsync()
    {
        _company = await Company.Found(servers.One);
        Assert.Equal("201", (await _company.Owner.Enrol(_phone)).Summary);
    }

    public ValueTask DisposeAsync()
    {
        _phone.Dispose();
        _key.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task asks_for_neither_address_nor_password_nor_code()
    {
        await UseTotp();
        var browser = servers.One.Anonymous();
        var options = await browser.SignInOptions();
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        Assert.Empty(options.GetProperty("allowCredentials").EnumerateArray());

        // Whichever node gets the answer.
        var elsewhere = browser.At(servers.Other);
        Assert.Equal("204", (await elsewhere.SignIn(_phone.GetAssertion(options))).Summary);

        Assert.Equal(_company.OwnerId, (await elsewhere.Me()).At("memberId").GetGuid());
        Assert.Equal("200", (await elsewhere.At(servers.One).Me()).Summary);
    }

    [Fact]
    public async Task works_for_an_operator_too()
    {
        var operatorCaller = _company.Operator;
        Assert.Equal("201", (await operatorCaller.Enrol(_key)).Summary);
        var browser = servers.One.Anonymous();

        Assert.Equal("204", (await browser.SignIn(_key)).Summary);

        Assert.True((await browser.Me()).At("isOperator").GetBoolean());
        var path = $"{PasskeyCalls.Path}/{_key.Id}/removal";
        Assert.Equal("204", (await operatorCaller.Post(path, new { password = IdentityServers.Password })).Summary);
    }

    [Fact]
    public async Task ends_the_session_that_the_browser_came_with()
    {
        var browser = servers.One.Anonymous();
        await browser.Login(_company.OwnerEmail);
        var former = browser.At(servers.One);

        Assert.Equal("204", (await browser.SignIn(_phone)).Summary);

        Assert.Equal("200", (await browser.Me()).Summary);
        Assert.Equal("401 unauthenticated", (await former.Me()).Summary);
    }

    [Theory]
    [MemberData(nameof(PasskeyCalls.LieNames), MemberType = typeof(PasskeyCalls))]
    public async Task is_refused_when_the_authenticator_answers_with(string lie)
    {
        _phone.Tell(lie);
        await Refused();
        _phone.TellTheTruth();
        await Accepted();
    }

    [Fact]
    public async Task is_refused_when_the_signature_is_not_right()
    {
        _phone.SpoilsSignature = true;
        await Refused();
        _phone.TellTheTruth();
        await Accepted();
        _phone.SwapKey();
        await Refused();
    }

    [Fact]
    public async Task is_refused_when_what_was_signed_is_changed()
    {
        var browser = servers.One.Anonymous();
        var verified = _phone.GetAssertion(await browser.SignInOptions());
        _phone.VerifiesUser = false;
        var unverified = _phone.GetAssertion(await browser.SignInOptions());
        // The flag of another answer under this one's signature.
        unverified["response"]!["authenticatorData"] = verified["response"]!["authenticatorData"]!.DeepClone();

        Assert.Equal("401 passkey_refused", (await browser.SignIn(unverified)).Summary);
    }

    [Fact]
    public async Task is_refused_for_the_credential_of_another()
    {
        var (_, _, colleague) = await _company.Add(servers.One, "member");
        Assert.Equal("201", (await colleague.Enrol(_key)).Summary);
        var (mine, theirs) = (_phone.UserHandle, _key.UserHandle);

        // One's own key under the other's name, and the other's credential with one's own key.
        _key.UserHandle = mine;
        await Refused(_key);
        (_key.UserHandle, _key.CredentialId) = (mine, _phone.CredentialId);
        await Refused(_key);
        foreach (
            var nobody in (string[])
                ["", "bm9ib2R5", Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Guid.NewGuid()}"))]
        )
        {
            _phone.UserHandle = nobody;
            await Refused();
        }

        (_phone.UserHandle, _key.UserHandle) = (mine, theirs);
        await Accepted();
    }

    [Fact]
    public async Task takes_an_answer_once_on_whatever_node()
    {
        // Synced passkeys do not count: nothing but the challenge tells a copy.
        _key.SignCount = null;
        Assert.Equal("201", (await _company.Owner.Enrol(_key)).Summary);
        var browser = servers.One.Anonymous();
        var answer = _key.GetAssertion(await browser.SignInOptions());
        Caller[] copies = [browser.At(servers.One), browser.At(servers.Other), browser.At(servers.Other)];

        var answers = await Task.WhenAll(copies.Select(c => c.SignIn(answer.DeepClone().AsObject())));

        Assert.Equal(1, answers.Count(a => a.Summary == "204"));
        Assert.Equal(2, answers.Count(a => a.Summary == "401 passkey_refused"));
        Assert.Equal("401 passkey_refused", (await browser.At(servers.One).SignIn(answer)).Summary);
        await Accepted(_key);
    }

    [Fact]
    public async Task takes_a_wrong_answer_for_the_only_one()
    {
        var browser = servers.One.Anonymous();
        var options = await browser.SignInOptions();
        var twin = browser.At(servers.Other);
        _phone.Tell("another domain");
        Assert.Equal("401 passkey_refused", (await browser.SignIn(_phone.GetAssertion(options))).Summary);
        _phone.TellTheTruth();

        Assert.Equal("401 passkey_refused", (await twin.SignIn(_phone.GetAssertion(options))).Summary);
    }

    [Fact]
    public async Task takes_no_challenge_of_another_browser_or_none()
    {
        var (browser, other) = (servers.One.Anonymous(), servers.One.Anonymous());
        var options = await browser.SignInOptions();
        var answer = _phone.GetAssertion(options);

        Assert.Equal("401 passkey_refused", (await other.SignIn(answer.DeepClone().AsObject())).Summary);
        await other.SignInOptions();
        Assert.Equal("401 passkey_refused", (await other.SignIn(answer.DeepClone().AsObject())).Summary);
        var forged = await servers
            .One.Anonymous()
            .Post(
                PasskeyCalls.SignInPath,
                new { credential = answer.DeepClone() },
                ("Cookie", $"{PasskeyCalls.Cookie}=forged")
            );
        Assert.Equal("401 passkey_refused", forged.Summary);

        Assert.Equal("204", (await browser.SignIn(answer)).Summary);
    }

    [Fact]
    public async Task takes_no_challenge_of_an_enrolment()
    {
        var browser = _company.Owner.At(servers.One);
        var options = await browser.EnrolmentOptions();

        Assert.Equal("401 passkey_refused", (await browser.SignIn(_phone.GetAssertion(options))).Summary);
    }

    [Fact]
    public async Task is_refused_when_the_authenticator_counts_backwards()
    {
        _phone.SignCount = 10;
        await Accepted();
        Assert.Equal(11L, await Sql($"select (data ->> 'SignCount')::bigint from identity.user_passkeys {Mine()}"));

        // A copy of it, made some sign-ins ago.
        foreach (var before in (uint[])[10, 3])
        {
            _phone.SignCount = before;
            await Refused();
        }

        _phone.SignCount = 11;
        await Accepted();
    }

    [Fact]
    public async Task counts_what_was_removed_or_counted_meanwhile_for_nothing()
    {
        var passkeys = servers.One.Services.GetRequiredService<PasskeyStore>();
        async Task<bool> Count(uint count) =>
            await passkeys.Count(_phone.CredentialId, count, isBackedUp: true, CancellationToken.None);

        Assert.True(await Count(5));
        Assert.False(await Count(5));
        Assert.True(await Count(6));
        await Sql($"delete from identity.user_passkeys {Mine()}");

        Assert.False(await Count(7));
        Assert.Null(await Sql($"select 1 from identity.user_passkeys {Mine()}"));
    }

    [Fact]
    public async Task ends_with_the_passkey()
    {
        var late = servers.One.Anonymous();
        var options = await late.SignInOptions();
        var path = $"{PasskeyCalls.Path}/{_phone.Id}/removal";
        await _company.Owner.Post(path, new { password = IdentityServers.Password });

        Assert.Equal("401 passkey_refused", (await late.SignIn(_phone.GetAssertion(options))).Summary);
        await Refused();
    }

    [Fact]
    public async Task ends_with_the_membership_even_if_the_server_died_before_it_forgot_the_passkey()
    {
        var (id, _, colleague) = await _company.Add(servers.One, "member");
        Assert.Equal("201", (await colleague.Enrol(_key)).Summary);
        var row = await Sql($"select data::text from identity.user_passkeys where user_id = '{id}'");
        await _company.Owner.Post($"/api/members/{id}/deactivation");

        Assert.Null(await Sql($"select 1 from identity.user_passkeys where user_id = '{id}'"));
        await Refused(_key);
        var hex = Convert.ToHexString(_key.CredentialId);
        await Sql($"insert into identity.user_passkeys values (decode('{hex}', 'hex'), '{id}', '{row}')");
        await Refused(_key);
        Assert.Null(await Sql($"select 1 from identity.sessions where user_id = '{id}' and revoked_at is null"));
    }

    [Fact]
    public async Task is_refused_when_the_answer_is_rubbish()
    {
        var browser = servers.One.Anonymous();
        foreach (var credential in PasskeyCalls.Rubbish)
        {
            await browser.SignInOptions();
            var body = PasskeyCalls.Raw($$$"""{"credential":{{{credential}}}}""");
            var answer = await browser.Post(PasskeyCalls.SignInPath, body);
            Assert.Equal((credential, "401 passkey_refused"), (credential, answer.Summary));
        }

        var none = await browser.Post(PasskeyCalls.SignInPath, PasskeyCalls.Raw("""{"credential":null}"""));
        Assert.Equal("400 invalid_input", none.Summary);
    }

    [Fact]
    public async Task is_closed_to_an_address_that_tries_for_long()
    {
        var browser = servers.One.Anonymous();
        var from = (IdentityNode.AddressHeader, "203.0.113.77");
        Task<Answer[]> Many(string path, object? body) =>
            Task.WhenAll(Enumerable.Range(0, 80).Select(_ => browser.Post(path, body, from)));

        Answer[] answers =
        [
            .. await Many($"{PasskeyCalls.SignInPath}/challenge", null),
            .. await Many(PasskeyCalls.SignInPath, new { credential = new { } }),
        ];

        Assert.Contains(answers, a => a.Summary == "401 passkey_refused");
        Assert.Contains(answers, a => a.Summary == "429 too_many_attempts");
        // One count for all ways in; a few are free again by now, where the machine is slow.
        var logins = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => new { email = Company.NewAddress(), password = "wrong" })
                .Select(login => browser.Post("/api/auth/login", login, from))
        );
        Assert.Contains(logins, a => a.Summary == "429 too_many_attempts");
    }

    [Fact]
    public async Task is_refused_from_another_sites_page()
    {
        var browser = servers.One.Anonymous();
        var answer = _phone.GetAssertion(await browser.SignInOptions());
        var origin = ("Origin", "https://evil.example");

        var foreign = await browser.Post(PasskeyCalls.SignInPath, new { credential = answer.DeepClone() }, origin);

        Assert.Equal("403 cross_site_request", foreign.Summary);
        var challenge = await browser.Post($"{PasskeyCalls.SignInPath}/challenge", null, origin);
        Assert.Equal("403 cross_site_request", challenge.Summary);
        Assert.Equal("204", (await browser.SignIn(answer)).Summary);
    }

    [Fact]
    public async Task keeps_the_challenge_from_scripts_and_other_sites_for_five_minutes()
    {
        var answer = await servers.One.Anonymous().Post($"{PasskeyCalls.SignInPath}/challenge");

        var cookie = Assert.Single(answer.Cookies);

        foreach (var part in (string[])["max-age=300", "path=/", "samesite=strict", "httponly"])
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        var challenge = answer.Text("publicKey", "challenge");
        Assert.DoesNotContain(challenge, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_it_in_production_to_https_and_this_very_host()
    {
        var http = new DefaultHttpContext();

        Challenges(new FakeTimeProvider(), Environments.Production).Give(http, "sign-in", "{}");

        var cookie = http.Response.Headers.SetCookie.ToString();
        Assert.StartsWith("__Host-networking-passkey=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299, "the state")]
    [InlineData(300, null)]
    public async Task knows_a_challenge_for_five_minutes(int seconds, string? expected)
    {
        var clock = new FakeTimeProvider();
        var challenges = Challenges(clock, Environments.Development);
        var (asked, answered) = (new DefaultHttpContext(), new DefaultHttpContext());
        challenges.Give(asked, "sign-in", "the state");
        answered.Request.Headers.Cookie = asked.Response.Headers.SetCookie.ToString().Split(';')[0];
        clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, await challenges.Spend(answered, "sign-in", CancellationToken.None));
    }

    [Fact]
    public async Task forgets_spent_challenges_only_when_they_are_over()
    {
        var (over, open) = (Guid.NewGuid(), Guid.NewGuid());
        await Sql(
            $"insert into identity.used_challenges values ('{over}', now() - interval '2 hours'), ('{open}', now())"
        );

        await servers
            .One.Services.GetServices<IHostedService>()
            .OfType<Housekeeping>()
            .Single()
            .Sweep(CancellationToken.None);

        Assert.Equal(open, await Sql($"select id from identity.used_challenges where id in ('{over}', '{open}')"));
    }

    private PasskeyChallenges Challenges(TimeProvider clock, string environment)
    {
        var services = servers.One.Services;
        var host = new Environment { EnvironmentName = environment };
        return new(
            services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Accounts),
            new EphemeralDataProtectionProvider(),
            host,
            clock
        );
    }

    private async Task Refused(SoftwareAuthenticator? authenticator = null)
    {
        var browser = servers.One.Anonymous();
        Assert.Equal("401 passkey_refused", (await browser.SignIn(authenticator ?? _phone)).Summary);
        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
    }

    private async Task Accepted(SoftwareAuthenticator? authenticator = null)
    {
        var browser = servers.One.Anonymous();
        Assert.Equal("204", (await browser.SignIn(authenticator ?? _phone)).Summary);
        Assert.Equal("200", (await browser.Me()).Summary);
    }

    private async Task UseTotp()
    {
        var secret = await _company.Owner.Post("/api/auth/totp", new { password = IdentityServers.Password });
        var code = Totp.Code(secret.Text("secret"), Totp.StepAt(TimeProvider.System.GetUtcNow()));
        Assert.Equal("200", (await _company.Owner.Post("/api/auth/totp/confirmation", new { code })).Summary);
    }

    private string Mine() => $"where user_id = '{_company.OwnerId}'";

    private async Task<object?> Sql(string sql)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private sealed class Environment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
