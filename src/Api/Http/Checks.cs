using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Networking.Api.Http;

/// <summary>A request body that knows what it must look like; checked before the endpoint runs.</summary>
public interface IChecked
{
    void Check(Checks checks);
}

/// <summary>Collects what is wrong with a body, by field in camelCase.</summary>
public sealed class Checks
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>Text that PostgreSQL and every client can carry: no NUL, no lone surrogate, not over-long (UTF-16 units).</summary>
    public Checks Text(string field, string? value, int max, bool required = true)
    {
        if (value?.Length > max)
            return Wrong(field, $"is longer than {max} characters");
        if (string.IsNullOrWhiteSpace(value))
            return required ? Wrong(field, "is required") : this;
        if (value.Contains('\0'))
            return Wrong(field, "contains NUL");
        return HasLoneSurrogate(value) ? Wrong(field, "contains half a character (a lone surrogate)") : this;
    }

    public Checks Count<T>(string field, IReadOnlyCollection<T>? values, int max) =>
        values?.Count > max ? Wrong(field, $"has more than {max} entries") : this;

    public Checks Texts(string field, ImmutableArray<string>? values, int maxEach, int maxCount)
    {
        foreach (var value in values ?? [])
            Text(field, value, maxEach);
        return Count<string>(field, values ?? [], maxCount);
    }

    public Checks Email(string field, string? value)
    {
        Text(field, value, 254);
        return
            value is null
            || MimeKit.MailboxAddress.TryParse(value, out var address)
                && address.Address == value
                && value.Contains('@')
            ? this
            : Wrong(field, "is not a mail address");
    }

    /// <summary>An id made by a client. Version 5 is for ids that follow from others: nobody may take one beforehand.</summary>
    public Checks NewId(string field, Guid? value) =>
        That(
            field,
            value is null || (value != Guid.Empty && value.Value.Version != 5),
            "is not an id that a client may make"
        );

    public Checks That(string field, bool holds, string otherwise) => holds ? this : Wrong(field, otherwise);

    /// <exception cref="InvalidRequestException">Something is wrong.</exception>
    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
            throw new InvalidRequestException("invalid_input", "The request is not valid.", _errors);
    }

    private Checks Wrong(string field, string why)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(field);
        _errors[name] = [.. _errors.GetValueOrDefault(name, []), why];
        return this;
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (var rest = value.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
                return true;
            rest = rest[used..];
        }

        return false;
    }
}
