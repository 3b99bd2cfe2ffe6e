namespace Networking.Api.Import.Reading.Slack;

/// <summary>A message's <c>subtype</c>. Most are what Slack itself tells a channel: who came, what it is called now.</summary>
internal static class SlackSubtypes
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "assistant_app_thread",
        "bot_message",
        "file_comment",
        "file_mention",
        "file_share",
        "me_message",
        "slackbot_response",
        "thread_broadcast",
    };

    /// <summary>Whether somebody said something.</summary>
    public static bool IsSaid(string? subtype) => subtype is null || Said.Contains(subtype);

    public static bool IsJoin(string? subtype) => subtype is "channel_join" or "group_join";

    public static bool IsLeave(string? subtype) => subtype is "channel_leave" or "group_leave";
}
