using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>
/// How much was started and sent on one day by one organisation, or in the whole network when the organisation is empty.
/// Days are UTC, of the time that the facts claim.
/// </summary>
/// <param name="Messages">Sent by the organisation's members; a deleted message was sent too.</param>
public sealed record ActivityRow(
    DateOnly Day,
    Guid OrganisationId,
    int InternalThreads,
    int ExternalThreads,
    int Announcements,
    int Messages
)
{
    public static readonly ReadModelTable Table = new(
        typeof(ActivityRow),
        "activity",
        keys: 2,
        ReadModelIndex.On("organisation_id", "day")
    );

    public static ActivityRow None(DateOnly day, Guid organisationId) => new(day, organisationId, 0, 0, 0, 0);
}
