using Networking.Application;
using Networking.Application.Appending;
using Networking.Application.Imports;
using Networking.Domain;
using Networking.Domain.Imports;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>
/// Sends an import's commands straight to their handlers, and again while the database is away: every command has an
/// id that a repeat is known by.
/// </summary>
internal sealed class CommandSender(CommandExecutor executor, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <returns>Why it was not accepted; null if it was.</returns>
    /// <exception cref="ImportFailedException">The database stayed away.</exception>
    public async Task<Rejection?> SendAsync(Command command, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        for (
            var pause = TimeSpan.FromMilliseconds(50);
            ;
            pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks))
        )
        {
            ct.ThrowIfCancellationRequested();
            string trouble;
            try
            {
                var outcome = await Handle(command, ct);
                if (outcome is not Unavailable unavailable)
                    return (outcome as Refused)?.Rejection;
                trouble = unavailable.Detail;
            }
            catch (Exception e) when (e is NpgsqlException { IsTransient: true } or IOException or TimeoutException)
            {
                trouble = e.Message;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return Rejection.Invalid("not_stored", e.GetBaseException().Message);
            }

            if (clock.GetElapsedTime(started) > Patience)
                throw new ImportFailedException($"The database took no more commands: {trouble}");
            await Task.Delay(pause, ct);
        }
    }

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
