using System.Net.Sockets;
using System.Text;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Logs;

/// <summary>
/// What may be told of an exception. Kinds and places always; a message only of kinds whose messages hold nothing that a
/// person wrote: a parser quotes what it could not read, Marten the parameters of its statement (T20).
/// </summary>
internal static class ExceptionText
{
    private const string DataErrors = "22";

    /// <summary>The exception and what caused it, each with its stack.</summary>
    public static string Of(Exception e)
    {
        var text = new StringBuilder();
        for (var at = e; at is not null; at = at.InnerException)
        {
            text.Append(at == e ? "" : " ---> ").AppendLine(LineText.OneLine(Head(at)));
            if (at.StackTrace is { } stack)
                text.AppendLine(stack);
            if (at is AggregateException { InnerExceptions.Count: > 1 } many)
                foreach (var other in many.InnerExceptions.Skip(1))
                    text.Append(" and ").AppendLine(LineText.OneLine(Line(other)));
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>In one line, without places.</summary>
    public static string Line(Exception e) => e.InnerException is { } inner ? $"{Head(e)} ← {Line(inner)}" : Head(e);

    private static string Head(Exception e) =>
        e switch
        {
            PostgresException p when p.SqlState.StartsWith(DataErrors, StringComparison.Ordinal) =>
                $"{Kind(e)}: SQLSTATE {p.SqlState}",
            _ when IsHarmless(e) => $"{Kind(e)}: {e.Message}",
            _ => Kind(e),
        };

    private static bool IsHarmless(Exception e) =>
        e
            is NpgsqlException
                or SocketException
                or IOException
                or TimeoutException
                or OperationCanceledException
                or ApplyEventException
                or UnknownEventTypeException
                or StartRefusedException
                or DatabaseUnavailableException;

    private static string Kind(Exception e) => e.GetType().FullName!;
}
