using Networking.Api.Http;

namespace Networking.Api.PartnerRelationships;

/// <summary>Why: the other side reads it.</summary>
internal sealed record ReasonBody(string Reason) : IChecked
{
    public void Check(Checks checks) => checks.Text(nameof(Reason), Reason, 2_000);
}
