using Networking.Application.WriteModels;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

/// <summary>Who is a member of an organisation with which roles, no older than a second: for authorisation.</summary>
public sealed class OrganisationDirectory
{
    private readonly FreshModels _models;

    internal OrganisationDirectory(FreshModels models) => _models = models;

    /// <returns>Null when the network has no such organisation.</returns>
    public ValueTask<Organisation?> Find(string network, Guid organisationId) =>
        _models.Find<Organisation>(network, organisationId, Organisation.Evolve);
}
