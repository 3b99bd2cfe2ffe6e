using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Networking.Api.Postgres;
using Networking.Application.Sealing;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>People, sessions, roles. Needs the application module, an <see cref="NpgsqlDataSource"/> and an
/// <see cref="IKeyProvider"/>.</summary>
public static class IdentityModule
{
    public static IServiceCollection AddNetworkingIdentity(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddNetworkingAccountsDatabase();
        services.AddIdentityCore<User>().AddUserStore<AccountStore>();
        return services
            .AddHostedService<IdentityStart>()
            .AddSessions()
            .AddTickets()
            .AddOidc(configuration, environment.IsDevelopment())
            .AddPasskeys(configuration, environment.IsDevelopment())
            .AddPolicies()
            .AddUseCases();
    }

    public static IServiceCollection AddNetworkingAccountsDatabase(this IServiceCollection services) =>
        services.AddDbContext<IdentityContext>(
            (s, options) =>
                options.UseIdentityTables(s.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Accounts))
        );

    /// <summary>After routing, before anything that asks who it is; what they may do is asked afterwards.</summary>
    public static IApplicationBuilder UseNetworkingSessions(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<SessionMiddleware>();

    /// <summary>After the sessions: whose cookie it is decides.</summary>
    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) =>
        app.UseMiddleware<CrossSiteGuard>();

    /// <summary>Below the group of checked bodies.</summary>
    public static IEndpointRouteBuilder MapNetworkingIdentity(this IEndpointRouteBuilder routes)
    {
        LoginEndpoint.Map(routes);
        TokenEndpoint.Map(routes);
        RefreshEndpoint.Map(routes);
        LogoutEndpoint.Map(routes);
        MeEndpoint.Map(routes);
        ListSessionsEndpoint.Map(routes);
        EndSessionEndpoint.Map(routes);
        EndOtherSessionsEndpoint.Map(routes);
        ChangePasswordEndpoint.Map(routes);
        TotpEndpoint.Map(routes);
        EnrolTotpEndpoint.Map(routes);
        ConfirmTotpEndpoint.Map(routes);
        RemoveTotpEndpoint.Map(routes);
        routes.MapPasskeys();
        StartOidcEndpoint.Map(routes);
        ListLoginsEndpoint.Map(routes);
        RemoveLoginEndpoint.Map(routes);
        AcceptInvitationEndpoint.Map(routes);
        FoundNetworkEndpoint.Map(routes);
        RegisterOrganisationEndpoint.Map(routes);
        VerifyOrganisationEndpoint.Map(routes);
        FindMembersEndpoint.Map(routes);
        InviteImportedMemberEndpoint.Map(routes);
        InviteMemberEndpoint.Map(routes);
        ChangeMemberRolesEndpoint.Map(routes);
        DeactivateMemberEndpoint.Map(routes);
        return routes;
    }

    private static IServiceCollection AddSessions(this IServiceCollection services) =>
        services
            .AddSingleton(s => new SessionCache(Clock(s)))
            .AddSingleton(s => new SessionStore(
                s.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Accounts),
                s.GetRequiredService<SessionCache>(),
                Clock(s)
            ))
            .AddSingleton<MemberStanding>()
            .AddHostedService<SessionListener>()
            .AddHostedService<Housekeeping>();

    private static IServiceCollection AddUseCases(this IServiceCollection services) =>
        services
            .AddSingleton<SignInAttempts>()
            .AddSingleton<SignInThrottle>()
            .AddSingleton<InvitationStore>()
            .AddSingleton<SessionRenewal>()
            .AddScoped<PasswordSignIn>()
            .AddScoped<PasswordProof>()
            .AddSingleton<UsedCodes>()
            .AddScoped<SecondFactor>()
            .AddScoped<Accounts>()
            .AddScoped<Acceptance>()
            .AddScoped<IdentitySeeder>();

    private static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddSingleton<Tickets>();
        services.AddDataProtection().SetApplicationName("networking");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            o =>
            {
                o.XmlRepository = new ProtectionKeys(
                    s.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Accounts)
                );
                o.XmlEncryptor = new MasterKeySeal(s.GetRequiredService<IKeyProvider>());
            }
        ));
        services.AddAuthentication(TicketSchemes.Either).AddTicketSchemes();
        return services;
    }

    private static TimeProvider Clock(IServiceProvider services) =>
        services.GetService<TimeProvider>() ?? TimeProvider.System;
}
