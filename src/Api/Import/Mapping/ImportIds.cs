using Networking.Api.Import.Reading;
using Networking.Domain;

namespace Networking.Api.Import.Mapping;

/// <summary>
/// Ids that follow from the source, so that a second import meets the first one's records. Addresses and Message-IDs
/// are the world's; a chat's pseudonyms, threads and message ids mean something in their own source only.
/// </summary>
/// <param name="source">Names the chat; empty for mails.</param>
internal sealed class ImportIds(string network, string source)
{
    public Guid Domain(string domain) => Id($"domain/{domain}");

    public Guid Organisation(string name) => Id($"organisation/{name.ToLowerInvariant()}");

    public Guid Member(SourcePerson person) =>
        Id(person.Email is { } email ? $"address/{email}" : $"person/{source}/{person.Key}");

    public Guid Internal(string threadKey, Guid organisation) => Id($"thread/{source}/{threadKey}/{organisation}");

    public Guid External(string threadKey, Guid one, Guid other) =>
        one.CompareTo(other) < 0
            ? Id($"thread/{source}/{threadKey}/{one}/{other}")
            : Id($"thread/{source}/{threadKey}/{other}/{one}");

    /// <summary>A message of one thread: whoever has this id is in that thread.</summary>
    public Guid Message(Guid thread, string key) => Id($"message/{thread}/{key}");

    /// <summary>The same command has the same id in every run, so that a killed one is repeated and not doubled.</summary>
    public Guid Command(string kind, params IEnumerable<Guid> ids) => Id($"command/{kind}/{string.Join('/', ids)}");

    /// <summary>Who the log says did the import: the operator, by this tool.</summary>
    public static Guid Importer(string network) => DerivedId.FromName($"import/{network}/importer");

    private Guid Id(string name) => DerivedId.FromName($"import/{network}/{name}");
}
