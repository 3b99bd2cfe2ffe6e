using System.Text.RegularExpressions;
using Networking.Api.Identity;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>A password that was stolen or guessed does not suffice (T5, T19).</summary>
[Collection(IssuerCollection.Name)]
public sealed partial class SigningInWithTwoFactors(IdentityServers servers)
{
    private const string Path = "/api/auth/totp";

    [Fact]
    public async Task takes_password_and_code_in_two_steps()
    {
        var (company, app, _) = await Enrolled();
        var caller = servers.Other.Anonymous();

        Assert.Equal("401 second_factor_required", (await caller.Token(company.OwnerEmail)).Summary);
        Assert.Equal("401 unauthenticated", (await caller.Me()).Summary);
        Assert.Equal("200", (await SignIn(caller, company, new { code = app.Next() })).Summary);
    }

    [Fact]
    public async Task takes_a_cookie_only_with_the_code()
    {
        var (company, app, _) = await Enrolled();
        var browser = servers.One.Anonymous();

        var half = await browser.Login(company.OwnerEmail);
        Assert.Equal("401 second_factor_required", half.Summary);
        Assert.Empty(half.Cookies);
        var body = new
        {
            email = company.OwnerEmail,
            password = IdentityServers.Password,
            code = app.Next(),
        };
        Assert.Equal("204", (await browser.Post("/api/auth/login", body)).Summary);
        Assert.Equal("200", (await browser.Me()).Summary);
    }

    [Fact]
    public async Task takes_a_code_once_on_whatever_node()
    {
        var (company, app, _) = await Enrolled();
        var code = app.Next();

        var answers = await Task.WhenAll(
            SignIn(servers.One.Anonymous(), company, new { code }),
            SignIn(servers.Other.Anonymous(), company, new { code }),
            SignIn(servers.Other.Anonymous(), company, new { code })
        );

        Assert.Equal(1, answers.Count(a => a.Summary == "200"));
        Assert.Equal(2, answers.Count(a => a.Summary == "401 invalid_code"));
    }

    [Fact]
    public async Task does_not_take_the_code_that_confirmed_the_app()
    {
        var (company, app, _) = await Enrolled();

        Assert.Equal(
            "401 invalid_code",
            (await SignIn(servers.One.Anonymous(), company, new { code = app.Last })).Summary
        );
    }

    [Fact]
    public async Task takes_a_recovery_code_once()
    {
        var (company, _, codes) = await Enrolled();
        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());

        var answers = await Task.WhenAll(
            SignIn(servers.One.Anonymous(), company, new { recoveryCode = codes[0] }),
            SignIn(servers.Other.Anonymous(), company, new { recoveryCode = codes[0] })
        );

        Assert.Equal(["200", "401 invalid_code"], answers.Select(a => a.Summary).Order(StringComparer.Ordinal));
        var second = await SignIn(servers.One.Anonymous(), company, new { recoveryCode = codes[1] });
        Assert.Equal("200", second.Summary);
        Assert.Equal(8, (await company.Owner.Send(HttpMethod.Get, Path)).At("recoveryCodesLeft").GetInt32());
    }

    [Fact]
    public async Task gives_who_knows_the_password_five_guesses_at_the_code()
    {
        var (company, app, _) = await Enrolled();
        for (var i = 0; i < 5; i++)
        {
            // Asking with the password alone in between starts no new count.
            var guess =
                i == 2
                    ? await servers.One.Anonymous().Token(company.OwnerEmail)
                    : await SignIn(servers.Other.Anonymous(), company, new { code = "00000x" });
            Assert.Equal(i == 2 ? "401 second_factor_required" : "401 invalid_code", guess.Summary);
        }

        var right = await SignIn(servers.One.Anonymous(), company, new { code = app.Next() });

        Assert.Equal("429 too_many_attempts", right.Summary);
    }

    [Fact]
    public async Task says_nothing_of_the_factor_to_who_has_not_the_password()
    {
        var (company, app, _) = await Enrolled();

        var answer = await servers
            .One.Anonymous()
            .Post(
                "/api/auth/token",
                new
                {
                    email = company.OwnerEmail,
                    password = "wrong",
                    code = app.Next(),
                }
            );

        Assert.Equal("401 invalid_credentials", answer.Summary);
    }

    [Fact]
    public async Task begins_with_a_code_of_the_app_and_ends_other_sessions()
    {
        var company = await Company.Found(servers.One);
        var thief = servers.One.Anonymous();
        await thief.Token(company.OwnerEmail);
        var copy = company.Owner.At(servers.One);
        Assert.Equal("409 totp_not_enrolled", (await Confirm(company, "123456")).Summary);
        Assert.Equal("403 wrong_password", (await company.Owner.Post(Path, new { password = "guess" })).Summary);
        var app = await Secret(company);

        // Not confirmed yet: nobody is kept out by an app that was never set up.
        Assert.Equal("403 wrong_code", (await Confirm(company, "00000x")).Summary);
        Assert.Equal("200", (await servers.One.Anonymous().Token(company.OwnerEmail)).Summary);
        Assert.False((await company.Owner.Send(HttpMethod.Get, Path)).At("enabled").GetBoolean());

        Assert.Equal("200", (await Confirm(company, app.Next())).Summary);
        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
        Assert.Equal("401 unauthenticated", (await copy.Me()).Summary);
        Assert.True((await company.Owner.Send(HttpMethod.Get, Path)).At("enabled").GetBoolean());
        var again = await company.Owner.Post(Path, new { password = IdentityServers.Password });
        Assert.Equal("409 totp_enabled", again.Summary);
    }

    [Fact]
    public async Task gives_a_program_the_tokens_of_a_new_session()
    {
        var company = await Company.Found(servers.One);
        var program = servers.One.Anonymous();
        await program.Token(company.OwnerEmail);
        var former = program.At(servers.One);
        var secret = await program.Post(Path, new { password = IdentityServers.Password });
        var confirmed = await program.Post(
            $"{Path}/confirmation",
            new { code = new App(secret.Text("secret")).Next() }
        );

        Assert.Equal("401 unauthenticated", (await former.Me()).Summary);
        Assert.Equal("200", (await program.Refresh(confirmed.Text("tokens", "refreshToken"))).Summary);
        Assert.Equal("200", (await program.Me()).Summary);
    }

    [Fact]
    public async Task ends_with_both_factors_only()
    {
        var (company, app, codes) = await Enrolled();
        var (copy, other) = (company.Owner.At(servers.One), servers.One.Anonymous());
        await SignIn(other, company, new { recoveryCode = codes[1] });
        Assert.Equal("200", (await other.Me()).Summary);
        Assert.Equal("403 wrong_code", (await Remove(company, new { password = IdentityServers.Password })).Summary);
        Assert.Equal(
            "403 wrong_password",
            (await Remove(company, new { password = "guess", recoveryCode = codes[0] })).Summary
        );
        Assert.Equal(
            "204",
            (await Remove(company, new { password = IdentityServers.Password, code = app.Next() })).Summary
        );

        // T5: the sessions from before are over, also the one that did it.
        foreach (var former in (Caller[])[copy, other])
            Assert.Equal("401 unauthenticated", (await former.Me()).Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
        Assert.Equal("200", (await servers.One.Anonymous().Token(company.OwnerEmail)).Summary);
        Assert.Equal(0L, await Count($"select count(*) from identity.user_tokens where user_id = '{company.OwnerId}'"));
    }

    [Fact]
    public async Task keeps_neither_secret_nor_recovery_codes_readable()
    {
        var (company, app, codes) = await Enrolled();

        foreach (var word in (string[])[app.Secret, .. codes])
            Assert.Equal(
                0L,
                await Count(
                    $"select count(*) from identity.user_tokens where user_id = '{company.OwnerId}' and value like '%{word}%'"
                )
            );
        Assert.Equal(3L, await Count($"select count(*) from identity.user_tokens where user_id = '{company.OwnerId}'"));
    }

    private async Task<(Company Company, App App, string[] Codes)> Enrolled()
    {
        var company = await Company.Found(servers.One);
        var app = await Secret(company);
        var confirmed = await Confirm(company, app.Next());
        Assert.Equal("200", confirmed.Summary);
        return (company, app, [.. confirmed.At("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)]);
    }

    private static async Task<App> Secret(Company company)
    {
        var answer = await company.Owner.Post(Path, new { password = IdentityServers.Password });
        Assert.Equal("200", answer.Summary);
        var secret = Parameter().Match(answer.Text("uri")).Groups["value"].Value;
        Assert.Equal(secret, answer.Text("secret"));
        Assert.Matches("^[A-Z2-7]{32}$", secret);
        return new App(secret);
    }

    private static Task<Answer> Confirm(Company company, string code) =>
        company.Owner.Post($"{Path}/confirmation", new { code });

    private static Task<Answer> Remove(Company company, object body) => company.Owner.Post($"{Path}/removal", body);

    private static Task<Answer> SignIn(Caller caller, Company company, object factor)
    {
        var given = System.Text.Json.JsonSerializer.SerializeToNode(factor)!.AsObject();
        given["email"] = company.OwnerEmail;
        given["password"] = IdentityServers.Password;
        return caller.TokenFor(given);
    }

    private async Task<object?> Count(string sql)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    [GeneratedRegex("[?&]secret=(?<value>[^&]+)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Parameter();

    /// <summary>An authenticator app; its codes begin a step early, so that three in a row are good.</summary>
    private sealed class App(string secret)
    {
        private long _step = Totp.StepAt(TimeProvider.System.GetUtcNow()) - 2;

        public string Secret => secret;

        public string Last => Totp.Code(secret, _step);

        public string Next() => Totp.Code(secret, ++_step);
    }
}
