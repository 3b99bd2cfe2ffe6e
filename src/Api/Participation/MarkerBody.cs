using Networking.Api.Http;

namespace Networking.Api.Participation;

internal sealed record MarkerBody(long Ordinal) : IChecked
{
    public void Check(Checks checks) => checks.That(nameof(Ordinal), Ordinal >= 0, "must not be negative");
}
