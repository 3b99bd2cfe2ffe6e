using Networking.Api.Identity;
using Networking.Domain;

namespace Networking.Api.Http;

/// <summary>
/// What a write brings besides its body: who sends it (from the session), its command id (<c>Idempotency-Key</c>, else
/// new) and the server's time.
/// </summary>
public sealed record Intake(CommandContext Context, bool HasKey) : IBindableFromHttpContext<Intake>
{
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>For a body that names its own new id: without a key of its own, that id makes the command repeatable.</summary>
    public CommandContext ContextFor(Guid? id) =>
        HasKey || id is null ? Context : Context with { CommandId = DerivedId.CreatedBy(id.Value, "command") };

    public static ValueTask<Intake?> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter)
    {
        var header = context.Request.Headers[KeyHeader];
        if (header.Count > 0 && !Guid.TryParseExact(header, "D", out _))
            throw new InvalidRequestException("invalid_idempotency_key", $"{KeyHeader} must be a UUID.");
        var time = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = header.Count > 0 ? Guid.ParseExact(header!, "D") : Guid.CreateVersion7(time);
        var actor = context.Actor();
        return ValueTask.FromResult<Intake?>(new(new CommandContext(id, actor, time), header.Count > 0));
    }
}
