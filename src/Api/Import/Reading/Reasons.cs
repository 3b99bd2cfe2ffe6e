namespace Networking.Api.Import.Reading;

/// <summary>Stable codes of the import report; <c>docs/import.md</c> explains each.</summary>
public static class Reasons
{
    // Skipped: files and archives.
    public const string NotAMail = "not_a_mail";
    public const string NotJsonLines = "not_jsonl";
    public const string NotARegularFile = "not_a_regular_file";
    public const string UnsafeName = "unsafe_name";
    public const string TooLarge = "too_large";
    public const string TooDeep = "nested_too_deep";
    public const string TruncatedArchive = "truncated_archive";
    public const string CorruptArchive = "corrupt_archive";
    public const string Unreadable = "unreadable";
    public const string NotSlack = "not_slack";
    public const string Encrypted = "encrypted";
    public const string DuplicateName = "duplicate_name";
    public const string UnknownConversation = "unknown_conversation";

    // Skipped: single messages.
    public const string NoSender = "no_sender";
    public const string NoDate = "no_date";
    public const string Duplicate = "duplicate";
    public const string BadMail = "bad_mail";
    public const string BadJson = "bad_json";
    public const string MissingField = "missing_field";
    public const string NotAMessage = "not_a_message";
    public const string PersonErased = "person_erased";

    // Noted: the message was read.
    public const string AttachmentNotImported = "attachment_not_imported";
    public const string CustomEmoji = "custom_emoji";
    public const string TooManyReactions = "too_many_reactions";
    public const string ReactorUnknown = "reactor_unknown";
    public const string ReactorErased = "reactor_erased";
    public const string EarlierTextUnknown = "earlier_text_unknown";
    public const string PreviewNotImported = "preview_not_imported";
    public const string BodyCut = "body_cut";
    public const string SubjectCut = "subject_cut";
    public const string NoText = "no_text";
    public const string TextReplaced = "text_replaced";
    public const string DateFromReceived = "date_from_received";
    public const string DateFromEnvelope = "date_from_envelope";
    public const string DateDoubtful = "date_doubtful";
    public const string OddAddress = "odd_address";
    public const string SameIdOtherContent = "same_id_other_content";
    public const string CopiedToPartnerThreads = "copied_to_partner_threads";
}
