using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Networks;

namespace Networking.Application.Networks;

/// <summary>The networks of this server, by id.</summary>
public sealed class NetworkDirectory
{
    private readonly FreshModels _models;

    internal NetworkDirectory(FreshModels models) => _models = models;

    /// <returns>Null when there is no such network.</returns>
    public ValueTask<Network?> Find(string network) =>
        _models.Find<Network>(network, DerivedId.Network(network), Network.Evolve);
}
