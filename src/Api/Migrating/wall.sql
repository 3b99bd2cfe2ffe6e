-- The second wall (ADR 0015), as the owner: who may do what, and row by row whose it is. Run again at each migration,
-- so that a new table is never without one. A table without a network column is the daemon's alone.

grant usage on schema events, read_models, keys to networking_app;
grant usage on schema events, read_models to networking_daemon;
grant usage on schema identity to networking_accounts;

-- The app appends and reads; what was appended it can neither change nor remove.
grant select, insert on events.mt_events, events.commands to networking_app;
grant select, insert, update on events.mt_streams to networking_app;
grant usage, select on events.mt_events_sequence to networking_app;
grant select, insert on keys.network_keys to networking_app;
grant select, insert, update on keys.person_keys to networking_app;

-- The daemon reads the log and builds the read models.
grant select on all tables in schema events to networking_daemon;
grant insert, update, delete on events.mt_event_progression, events.mt_high_water_skips,
  events.mt_event_projection_floors, events.mt_doc_deadletterevent, events.stopped_projections to networking_daemon;
grant usage, select on all sequences in schema events to networking_daemon;
grant select, insert, update, delete on all tables in schema read_models to networking_daemon;

grant select, insert, update, delete on all tables in schema identity to networking_accounts;

do $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name, n.nspname as schema,
           (select attname from pg_attribute a
            where a.attrelid = c.oid and not a.attisdropped and a.attname in ('tenant_id', 'network')
            order by a.attname desc limit 1) as network
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('events', 'read_models', 'keys') and c.relkind in ('r', 'p')
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('drop policy if exists own_network on %s', t.name);
    execute format('drop policy if exists every_network on %s', t.name);
    if t.network is not null then
      execute format('alter table %s force row level security', t.name);
      execute format(
        'create policy own_network on %s to networking_app using (%2$I = (select current_setting(''app.tenant_id'', true))) '
        'with check (%2$I = current_setting(''app.tenant_id'', true))', t.name, t.network);
      if t.schema = 'read_models' then
        execute format('grant select on %s to networking_app', t.name);
      end if;
    end if;
    -- For functions that run as the owner and hold to the caller's network themselves (search.sql).
    execute format('drop policy if exists own_functions on %s', t.name);
    if t.schema = 'read_models' then
      execute format('create policy own_functions on %s for select to %I using (true)', t.name, current_user);
    end if;
    execute format('create policy every_network on %s to networking_daemon using (true) with check (true)', t.name);
  end loop;
end $$;
