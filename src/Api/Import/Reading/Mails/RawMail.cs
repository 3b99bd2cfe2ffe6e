namespace Networking.Api.Import.Reading.Mails;

/// <summary>The bytes of what may be one mail, or why there are none.</summary>
/// <param name="Location">Where it was found.</param>
/// <param name="Bytes">After decompression.</param>
/// <param name="Envelope">The From_ line of an mbox, which names a date.</param>
/// <param name="Problem">Why there are no bytes; null if there are.</param>
internal sealed record RawMail(
    string Location,
    ReadOnlyMemory<byte> Bytes,
    string? Envelope = null,
    Skipped? Problem = null
)
{
    public static RawMail Not(Skipped problem) => new(problem.Location, default, null, problem);

    public static RawMail Not(string location, string reason, string detail) =>
        Not(new Skipped(location, reason, detail));
}
