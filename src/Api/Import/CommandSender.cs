using Networking.Application;
using Networking.Application.Appending;
using Networking.Application.Imports;
using Networking.Domain;
using Networking.Domain.Imports;

namespace Networking.Api.Import;

/// <summary>
/// Sends an import's commands straight to their handlers, and again while the database is away: every command has an
/// id that a repeat is known by.
/// </summary>
internal sealed class CommandSender(CommandExecutor executor, Patience patience)
{
    /// <returns>Why it was not accepted; null if it was.</returns>
    /// <exception cref="ImportFailedException">The database stayed away.</exception>
    public async Task<Rejection?> SendAsync(Command command, CancellationToken ct)
    {
        try
        {
            var outcome = await patience.Ask(() => Answer(command, ct), ct);
            return (outcome as Refused)?.Rejection;
        }
        catch (Exception e) when (e is not (OperationCanceledException or ImportFailedException))
        {
            return Rejection.Invalid("not_stored", e.GetBaseException().Message);
        }
    }

    private async Task<Outcome> Answer(Command command, CancellationToken ct) =>
        await Handle(command, ct) is var outcome && outcome is Unavailable unavailable
            ? throw new TimeoutException(unavailable.Detail)
            : outcome;

    private Task<Outcome> Handle(Command command, CancellationToken ct) =>
        command switch
        {
            StartImport c => StartImportHandler.Handle(c, executor, ct),
            ImportPeople c => ImportPeopleHandler.Handle(c, executor, ct),
            ImportPartnership c => ImportPartnershipHandler.Handle(c, executor, ct),
            ImportConversation c => ImportConversationHandler.Handle(c, executor, ct),
            FinishImport c => FinishImportHandler.Handle(c, executor, ct),
            _ => throw new ArgumentException($"{command.GetType().Name} is no command of an import.", nameof(command)),
        };
}
