namespace Networking.Domain.PartnerRelationships;

public sealed record RequestPartnership(Guid OrganisationId, SealedText? Note) : Command;

public sealed record AcceptPartnership(Guid RelationshipId) : Command;

public sealed record DeclinePartnership(Guid RelationshipId, SealedText Reason) : Command;

public sealed record WithdrawPartnership(Guid RelationshipId) : Command;

/// <summary>Sent by the sweep that looks for requests nobody answered.</summary>
public sealed record ExpirePartnership(Guid RelationshipId) : Command;

public sealed record SuspendPartnership(Guid RelationshipId, SealedText Reason) : Command;

public sealed record ResumePartnership(Guid RelationshipId) : Command;

public sealed record EndPartnership(Guid RelationshipId, SealedText Reason) : Command;
