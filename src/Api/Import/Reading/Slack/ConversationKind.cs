namespace Networking.Api.Import.Reading.Slack;

internal enum ConversationKind
{
    /// <summary>Has a name; public or private.</summary>
    Channel,

    /// <summary>Of two people.</summary>
    Direct,

    /// <summary>Of several people, without a name.</summary>
    Group,
}
