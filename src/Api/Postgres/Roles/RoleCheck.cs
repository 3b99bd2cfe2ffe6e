using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Row-level security holds for those only whom PostgreSQL does not let past it (T1).</summary>
internal static class RoleCheck
{
    private const string Power = """
        select r.rolname, case
          when r.rolsuper then 'is a superuser'
          when r.rolbypassrls then 'may bypass row-level security'
          when r.rolcreaterole then 'may create roles'
          when exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname in ('events', 'read_models', 'keys', 'identity') and pg_has_role(r.oid, c.relowner, 'member'))
            then 'owns tables, or may become their owner'
          when exists (select from pg_roles other
                       where other.oid <> r.oid and other.rolname = any($1) and pg_has_role(r.oid, other.oid, 'member'))
            then 'may become another of the host''s roles'
          when r.rolname <> $2 then format('is not %I, whose place it is given', $2)
        end
        from pg_roles r where r.rolname = current_user
        """;

    /// <param name="role">Whom the connection string must lead in as: the policies are written for the four by name.</param>
    /// <exception cref="DatabaseUnavailableException">The role could look over the wall, or is another's; the line says how.</exception>
    public static async Task EnsureAsync(string connectionString, string role, CancellationToken ct)
    {
        await using var connection = await ConnectionCheck.OpenAsync(connectionString, ct);
        await using var command = new NpgsqlCommand(Power, connection)
        {
            Parameters =
            {
                new()
                {
                    Value = (string[])
                        [DatabaseRole.App, DatabaseRole.Daemon, DatabaseRole.Accounts, DatabaseRole.Owner],
                },
                new() { Value = role },
            },
        };
        await using var row = await command.ExecuteReaderAsync(ct);
        if (await row.ReadAsync(ct) && row.GetValue(1) is string power)
            throw new DatabaseUnavailableException(
                $"PostgreSQL role '{row.GetString(0)}' {power}: no network would be safe from a mistake in a query. Serve as the roles of docs/operations/postgresql.md."
            );
    }
}
