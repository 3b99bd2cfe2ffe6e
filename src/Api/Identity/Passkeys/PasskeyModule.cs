using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>Passkeys (WebAuthn), by Identity's handler, for a site that the configuration names.</summary>
internal static class PasskeyModule
{
    public static IServiceCollection AddPasskeys(
        this IServiceCollection services,
        IConfiguration configuration,
        bool isDevelopment
    )
    {
        var site = PasskeySite.Read(configuration, isDevelopment);
        return services
            .AddSingleton(site)
            .Configure<IdentityPasskeyOptions>(o => Configure(o, site))
            .AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>()
            .AddSingleton<PasskeyChallenges>()
            .AddSingleton<PasskeyStore>()
            .AddScoped<PasskeyCeremonies>()
            .AddScoped<PasskeySignIn>();
    }

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        ListPasskeysEndpoint.Map(routes);
        EnrolPasskeyEndpoint.Map(routes);
        AddPasskeyEndpoint.Map(routes);
        RenamePasskeyEndpoint.Map(routes);
        RemovePasskeyEndpoint.Map(routes);
        StartPasskeyLoginEndpoint.Map(routes);
        PasskeyLoginEndpoint.Map(routes);
    }

    private static void Configure(IdentityPasskeyOptions options, PasskeySite site)
    {
        // Never null: the handler would take the request's Host instead.
        options.ServerDomain = site.Domain;
        options.ValidateOrigin = o => ValueTask.FromResult(!o.CrossOrigin && site.Allows(o.Origin));
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.AuthenticatorTimeout = PasskeyChallenges.Lifetime;
    }
}
