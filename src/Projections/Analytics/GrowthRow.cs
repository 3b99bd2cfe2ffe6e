using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>
/// What one day changed in who takes part, for one organisation, or for the whole network when the organisation is empty. Differences,
/// not totals: the state as of any date is the sum of the days up to it. Days are UTC, of the time that the facts claim.
/// </summary>
/// <param name="Requested">Relationships that are in this state, likewise for the six after it.</param>
public sealed record GrowthRow(
    DateOnly Day,
    Guid OrganisationId,
    int Organisations,
    int Members,
    int Requested,
    int Active,
    int Suspended,
    int Declined,
    int Withdrawn,
    int Expired,
    int Ended
)
{
    public static readonly ReadModelTable Table = new(
        typeof(GrowthRow),
        "growth",
        keys: 2,
        ReadModelIndex.On("organisation_id", "day")
    );

    public static GrowthRow None(DateOnly day, Guid organisationId) =>
        new(day, organisationId, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
