using Networking.Api.Http;
using Networking.Application.Networks;
using Networking.Domain;

namespace Networking.Api.Identity;

/// <summary>An operator is above the networks: the route names the one that the command is for.</summary>
internal static class OperatorIntake
{
    public static CommandContext In(this Intake intake, string network) =>
        intake.Context with
        {
            Actor = intake.Context.Actor with { Network = network },
        };

    public static async ValueTask<bool> Has(this NetworkDirectory networks, string id) =>
        NetworkId.IsValid(id) && await networks.Find(id) is not null;
}
