using Networking.Projections.ReadModels;

namespace Networking.Api.Http;

/// <summary>How every list is asked for.</summary>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
/// <param name="Limit">At most 200; 50 when absent.</param>
internal sealed record Paging(string? Cursor = null, int? Limit = null) : IChecked
{
    public int Count => Limit ?? Page.DefaultLimit;

    public void Check(Checks checks) =>
        checks
            .That(nameof(Limit), Limit is null or (> 0 and <= Page.MaxLimit), $"must be 1 to {Page.MaxLimit}")
            .Text(nameof(Cursor), Cursor, 1_000, required: false);
}
