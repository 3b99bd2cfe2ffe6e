using Networking.Application.WriteModels;
using Networking.Domain;

namespace Networking.Application.Appending;

/// <summary>A decided command on its way into the log.</summary>
/// <param name="ReliedOn">The write models that were decided upon, with the versions they had.</param>
internal sealed record AppendRequest(Command Command, Decision Decision, IReadOnlyDictionary<Guid, WriteModel> ReliedOn)
{
    private readonly TaskCompletionSource<AppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<AppendResult> Done => _done.Task;

    public void Answer(AppendResult result) => _done.TrySetResult(result);

    public void Fail(Exception error) => _done.TrySetException(error);
}

/// <summary>Either an outcome, or the streams that had moved on: decide again.</summary>
internal readonly record struct AppendResult(Outcome? Outcome, IReadOnlyCollection<Guid> Stale)
{
    public static AppendResult Of(Outcome outcome) => new(outcome, []);
}
