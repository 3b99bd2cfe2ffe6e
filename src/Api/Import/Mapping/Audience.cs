using Networking.Domain.Threads;

namespace Networking.Api.Import.Mapping;

/// <summary>
/// Who of a message's people share a thread. A message to several companies is one message in the thread of each pair
/// with the sender's; so no company learns who else was written to. A message to nobody outside is an internal one.
/// </summary>
/// <param name="PartnerId">The other organisation; null for an internal thread.</param>
internal sealed record Audience(Guid? PartnerId, IReadOnlyList<Participant> Participants)
{
    public static IEnumerable<Audience> Of(Seat from, IReadOnlyCollection<Seat> to)
    {
        var partners = to.Select(p => p.OrganisationId).Where(o => o != from.OrganisationId).Distinct().ToArray();
        return partners.Length == 0
            ? [new Audience(null, Among(from, to))]
            : partners.Select(partner => new Audience(
                partner,
                Among(from, to.Where(p => p.OrganisationId == partner || p.OrganisationId == from.OrganisationId))
            ));
    }

    private static Participant[] Among(Seat from, IEnumerable<Seat> to) =>
        [.. to.Prepend(from).Distinct().Select(p => new Participant(p.MemberId, p.OrganisationId))];
}
