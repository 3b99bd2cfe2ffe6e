using System.Text.Json;
using Networking.Api.Identity;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>A passkey stands for both factors: only who has both, at this moment, gets or loses one (T5, T19).</summary>
[Collection(PasskeyCollection.Name)]
public sealed class EnrollingAPasskey(IdentityServers servers) : IDisposable
{
    private readonly SoftwareAuthenticator _phone = new();
    private readonly SoftwareAuthenticator _key = new();

    public void Dispose()
    {
        _phone.Dispose();
        _key.Dispose();
    }

    [Fact]
    public async Task asks_for_what_the_server_wants()
    {
        var company = await Company.Found(servers.One);

        var options = await company.Owner.EnrolmentOptions();

        Assert.Equal("localhost", options.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(company.OwnerEmail, options.GetProperty("user").GetProperty("name").GetString());
        var wanted = options.GetProperty("authenticatorSelection");
        Assert.Equal("required", wanted.GetProperty("userVerification").GetString());
        Assert.Equal("required", wanted.GetProperty("residentKey").GetString());
        Assert.Equal("none", options.GetProperty("attestation").GetString());
    }

    [Fact]
    public async Task shows_it_by_its_name_to_its_owner_alone()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));

        var added = await company.Owner.Enrol(_phone, " Phone ");

        Assert.Equal(("201", _phone.Id, "Phone"), (added.Summary, added.Text("id"), added.Text("name")));
        var item = Assert.Single(await List(company.Owner));
        Assert.Equal((_phone.Id, "Phone"), (item.GetProperty("id").GetString(), item.GetProperty("name").GetString()));
        Assert.InRange(
            DateTimeOffset.UtcNow - item.GetProperty("createdAt").GetDateTimeOffset(),
            TimeSpan.Zero,
            TimeSpan.FromMinutes(1)
        );
        Assert.Empty(await List(other.Owner));
        await company.Owner.Enrol(_key, "Key");
        Assert.Equal(["Key", "Phone"], (await List(company.Owner)).Select(p => p.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task needs_the_password_and_gives_five_guesses()
    {
        var company = await Company.Found(servers.One);
        for (var i = 0; i < 5; i++)
            Assert.Equal("403 wrong_password", (await Ask(company, new { password = $"guess {i}" })).Summary);

        var right = await Ask(company, new { password = IdentityServers.Password });

        Assert.Equal("429 too_many_attempts", right.Summary);
    }

    [Fact]
    public async Task needs_the_second_factor_too_where_there_is_one()
    {
        var company = await Company.Found(servers.One);
        var codes = await UseTotp(company.Owner);

        var half = await Ask(company, new { password = IdentityServers.Password });
        Assert.Equal("403 wrong_code", half.Summary);
        Assert.Empty(half.Cookies);
        var both = await Ask(company, new { password = IdentityServers.Password, recoveryCode = codes[0] });
        Assert.Equal("200", both.Summary);
        Assert.Equal("201", (await company.Owner.Add(_phone.MakeCredential(both.At("publicKey")))).Summary);
        Assert.Equal("403 wrong_code", (await Remove(company, new { password = IdentityServers.Password })).Summary);
        var removed = await Remove(company, new { password = IdentityServers.Password, recoveryCode = codes[1] });
        Assert.Equal("204", removed.Summary);
    }

    [Fact]
    public async Task ends_other_sessions_and_sign_ins_under_way()
    {
        var company = await Company.Found(servers.One);
        var thief = servers.One.Anonymous();
        await thief.Token(company.OwnerEmail);
        var stamp = await Stamp(company);

        Assert.Equal("201", (await company.Owner.Enrol(_phone)).Summary);

        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
        Assert.NotEqual(stamp, await Stamp(company));
    }

    [Theory]
    [MemberData(nameof(PasskeyCalls.LieNames), MemberType = typeof(PasskeyCalls))]
    public async Task is_refused_when_the_authenticator_answers_with(string lie)
    {
        var company = await Company.Found(servers.One);
        _phone.Tell(lie);

        Assert.Equal("400 invalid_passkey", (await company.Owner.Enrol(_phone)).Summary);

        Assert.Empty(await List(company.Owner));
        _phone.TellTheTruth();
        Assert.Equal("201", (await company.Owner.Enrol(_phone)).Summary);
    }

    [Fact]
    public async Task takes_one_answer_to_a_challenge_right_or_wrong()
    {
        var company = await Company.Found(servers.One);
        var options = await company.Owner.EnrolmentOptions();
        var twin = company.Owner.At(servers.Other);
        _phone.Tell("another domain");
        Assert.Equal("400 invalid_passkey", (await company.Owner.Add(_phone.MakeCredential(options))).Summary);
        _phone.TellTheTruth();

        Assert.Equal("400 invalid_passkey", (await twin.Add(_phone.MakeCredential(options))).Summary);

        Assert.Empty(await List(company.Owner));
    }

    [Fact]
    public async Task takes_no_challenge_of_another_session_not_even_of_ones_own()
    {
        var company = await Company.Found(servers.One);
        var (_, _, colleague) = await company.Add(servers.One, "member");
        var again = servers.One.Anonymous();
        await again.Login(company.OwnerEmail);
        foreach (var other in (Caller[])[colleague, again])
        {
            var options = await company.Owner.EnrolmentOptions();
            other.TakeCookie(company.Owner, PasskeyCalls.Cookie);
            Assert.Equal("400 invalid_passkey", (await other.Add(_phone.MakeCredential(options))).Summary);
            // The one that asked is not disturbed.
            Assert.Equal("201", (await company.Owner.At(servers.One).Add(_phone.MakeCredential(options))).Summary);
            await Remove(company, new { password = IdentityServers.Password });
            await again.Login(company.OwnerEmail);
        }
    }

    [Fact]
    public async Task takes_no_challenge_of_a_sign_in()
    {
        var company = await Company.Found(servers.One);
        var options = await company.Owner.EnrolmentOptions();
        _phone.Challenge = (await company.Owner.SignInOptions()).GetProperty("challenge").GetString();

        Assert.Equal("400 invalid_passkey", (await company.Owner.Add(_phone.MakeCredential(options))).Summary);
    }

    [Fact]
    public async Task takes_no_credential_that_somebody_has()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        await company.Owner.Enrol(_phone);
        _key.CredentialId = _phone.CredentialId;

        Assert.Equal("400 invalid_passkey", (await other.Owner.Enrol(_key)).Summary);
        Assert.Equal("400 invalid_passkey", (await company.Owner.Enrol(_key)).Summary);

        Assert.Equal("204", (await servers.One.Anonymous().SignIn(_phone)).Summary);
    }

    [Fact]
    public async Task takes_a_credential_once_when_two_bring_it_at_the_same_time()
    {
        var companies = new List<Company>();
        for (var i = 0; i < 4; i++)
            companies.Add(await Company.Found(servers.One));
        var credentials = new List<System.Text.Json.Nodes.JsonObject>();
        foreach (var company in companies)
            credentials.Add(_phone.MakeCredential(await company.Owner.EnrolmentOptions()));

        var answers = await Task.WhenAll(companies.Zip(credentials, (c, o) => c.Owner.Add(o)));

        Assert.Equal(1, answers.Count(a => a.Summary == "201"));
        Assert.Equal(3, answers.Count(a => a.Summary == "400 invalid_passkey"));
    }

    [Fact]
    public async Task is_refused_when_the_answer_is_rubbish()
    {
        var company = await Company.Found(servers.One);
        foreach (var credential in PasskeyCalls.Rubbish)
        {
            await company.Owner.EnrolmentOptions();
            Assert.Equal((credential, "400 invalid_passkey"), (credential, (await Add(credential)).Summary));
        }

        foreach (var credential in (string[])["5", "[]", "null", "\"text\"", $"[\"{new string('x', 20_000)}\"]"])
            Assert.Equal((credential, "400 invalid_input"), (credential, (await Add(credential)).Summary));
        foreach (var credential in (string[])["{", "", new string('[', 40) + new string(']', 40)])
            Assert.Equal((credential, "400 invalid_json"), (credential, (await Add(credential)).Summary));
        Assert.Equal("400 invalid_json", (await company.Owner.Post(PasskeyCalls.Path, new { name = "x" })).Summary);
        Assert.Empty(await List(company.Owner));

        Task<Answer> Add(string credential) =>
            company.Owner.Post(
                PasskeyCalls.Path,
                PasskeyCalls.Raw($$$"""{"name":"x","credential":{{{credential}}}}""")
            );
    }

    [Fact]
    public async Task ends_at_twenty()
    {
        var company = await Company.Found(servers.One);
        await company.Owner.Enrol(_phone);
        await Sql(
            $"""
            insert into identity.user_passkeys
            select decode(lpad(to_hex(n), 8, '0'), 'hex') || uuid_send(user_id), user_id, data
            from identity.user_passkeys, generate_series(1, 19) n where user_id = '{company.OwnerId}'
            """
        );

        var answer = await Ask(company, new { password = IdentityServers.Password });

        Assert.Equal("409 too_many_passkeys", answer.Summary);
        await Remove(company, new { password = IdentityServers.Password });
        Assert.Equal("201", (await company.Owner.Enrol(_key)).Summary);
    }

    [Fact]
    public async Task lets_its_owner_rename_it()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        await company.Owner.Enrol(_phone);

        Assert.Equal("204", (await Rename(company.Owner, _phone.Id, " Old phone ")).Summary);

        Assert.Equal("Old phone", (await List(company.Owner)).Single().GetProperty("name").GetString());
        Assert.Equal("400 invalid_input", (await Rename(company.Owner, _phone.Id, " ")).Summary);
        Assert.Equal("400 invalid_input", (await Rename(company.Owner, _phone.Id, new string('x', 101))).Summary);
        foreach (
            var (caller, id) in ((Caller, string)[])
                [(other.Owner, _phone.Id), (company.Owner, "!"), (company.Owner, "AAAA")]
        )
            Assert.Equal("404 not_found", (await Rename(caller, id, "Mine")).Summary);
        Assert.Equal("Old phone", (await List(company.Owner)).Single().GetProperty("name").GetString());
        Assert.Equal("204", (await servers.One.Anonymous().SignIn(_phone)).Summary);
    }

    [Fact]
    public async Task is_undone_by_its_owner_with_the_password_and_ends_other_sessions()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        await company.Owner.Enrol(_phone);
        var thief = servers.One.Anonymous();
        Assert.Equal("204", (await thief.SignIn(_phone)).Summary);
        var stamp = await Stamp(company);

        Assert.Equal("403 wrong_password", (await Remove(company, new { password = "guess" })).Summary);
        Assert.Equal("404 not_found", (await Remove(other, new { password = IdentityServers.Password })).Summary);
        Assert.Single(await List(company.Owner));
        Assert.Equal("200", (await thief.Me()).Summary);
        Assert.Equal("204", (await Remove(company, new { password = IdentityServers.Password })).Summary);

        Assert.Empty(await List(company.Owner));
        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
        Assert.NotEqual(stamp, await Stamp(company));
        Assert.Equal("404 not_found", (await Remove(company, new { password = IdentityServers.Password })).Summary);
    }

    private Task<Answer> Remove(Company company, object factors) =>
        company.Owner.Post($"{PasskeyCalls.Path}/{_phone.Id}/removal", factors);

    private static Task<Answer> Ask(Company company, object factors) =>
        company.Owner.Post($"{PasskeyCalls.Path}/challenge", factors);

    private static Task<Answer> Rename(Caller caller, string id, string name) =>
        caller.Send(HttpMethod.Put, $"{PasskeyCalls.Path}/{Uri.EscapeDataString(id)}", new { name });

    private static async Task<List<JsonElement>> List(Caller caller) =>
        [.. (await caller.Send(HttpMethod.Get, PasskeyCalls.Path)).At("items").EnumerateArray()];

    /// <returns>Recovery codes.</returns>
    private static async Task<string[]> UseTotp(Caller caller)
    {
        var secret = await caller.Post("/api/auth/totp", new { password = IdentityServers.Password });
        var code = Totp.Code(secret.Text("secret"), Totp.StepAt(TimeProvider.System.GetUtcNow()));
        var confirmed = await caller.Post("/api/auth/totp/confirmation", new { code });
        Assert.Equal("200", confirmed.Summary);
        return [.. confirmed.At("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)];
    }

    private Task<object?> Stamp(Company company) =>
        Sql($"select security_stamp from identity.users where id = '{company.OwnerId}'");

    private async Task<object?> Sql(string sql)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
