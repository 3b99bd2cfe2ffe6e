namespace Networking.Api.Http;

/// <summary>Metadata: a body to show in the contract, where one made from the type would be refused.</summary>
internal sealed record RequestExample(string Json);
