namespace Networking.Api.Demo;

/// <summary>A company of the demo network. <c>At</c> is when it joined; its domain ends in <c>.example</c>.</summary>
public sealed record DemoCompany(
    string Key,
    string Name,
    string Domain,
    string About,
    string Sector,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Capabilities,
    bool Verified,
    DateTimeOffset At
);

/// <summary>A person of one company, acting only from <c>At</c> on.</summary>
/// <param name="Key">Also the local part of the address.</param>
/// <param name="Company">Key of the company.</param>
/// <param name="DisplayName">Given name first.</param>
/// <param name="Email">Under the company's domain.</param>
/// <param name="Roles">Of owner, admin, member, compliance, analyst.</param>
/// <param name="At">When the person joined.</param>
public sealed record DemoPerson(
    string Key,
    string Company,
    string DisplayName,
    string Email,
    IReadOnlyList<string> Roles,
    DateTimeOffset At
);
