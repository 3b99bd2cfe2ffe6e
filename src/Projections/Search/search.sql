-- So that PostgreSQL knows how often 2,500 words occur, not one thousand: whether the index is asked or the newest messages are
-- walked follows from it. More would be dear: each plan reads them all.
alter table read_models.search alter column words set statistics 250;

-- The messages that a member may see and that match, best or newest first. It runs as its owner and holds to the network
-- that the caller is in: full-text operators are not leakproof, so that under a policy no index of theirs would be used
-- (ADR 0017). Who may see a thread is decided here as in ThreadQuery.MaySee.
drop function if exists read_models.search_messages; -- what it gives may have changed
create function read_models.search_messages(
  p_member uuid, p_organisation uuid,
  p_wanted tsquery[],
  p_concepts tsquery[], p_numbers int[],
  p_from text[], p_not_from text[], p_in text[], p_not_in text[], p_with text[], p_not_with text[],
  p_kind text[], p_not_kind text[],
  p_after timestamptz, p_before timestamptz,
  p_until bigint,
  p_score double precision, p_sent_at timestamptz, p_message uuid,
  p_rare boolean[], p_scale real[],
  p_limit int
)
returns table (message_id uuid, score double precision, sent_at timestamptz, version int, rare boolean[], scale real[])
language plpgsql volatile security definer -- since it asks the planner for an estimate
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set enable_sort = on
as $$
#variable_conflict use_column
declare
  network constant varchar := current_setting('app.tenant_id', true);
  senders uuid[]; not_senders uuid[];
  -- Best first is judged among so many of each. Where any word will do it is the rare ones that tell.
  most_common constant int := case when p_concepts is null then p_limit else 200 end;
  most_rare constant int := case when array_length(p_wanted, 1) > 1 then 500 else most_common end;
  -- A table that is small or was never counted is taken for one of 100,000.
  messages constant double precision := (select greatest(reltuples, 100000) from pg_class where oid = 'read_models.search'::regclass);
  wanted tsquery; plan json; is_rare boolean; rare boolean[] := '{}'; ids uuid[]; there tid[]; found uuid[] := '{}'; places tid[] := '{}';
begin
  if p_from is not null then
    select coalesce(array_agg(m.member_id), '{}') into senders from read_models.members m
    where m.tenant_id = network and (m.display_name ilike any (p_from) or m.email ilike any (p_from) or m.member_id::text = any (p_from));
  end if;
  if p_not_from is not null then
    select coalesce(array_agg(m.member_id), '{}') into not_senders from read_models.members m
    where m.tenant_id = network and (m.display_name ilike any (p_not_from) or m.email ilike any (p_not_from) or m.member_id::text = any (p_not_from));
  end if;
  -- The newest of each, planned for each. What is rare is all fetched from the index and sorted; what is common is met soon
  -- when the newest messages are walked: about wanted * messages / estimate of them, and again as many for those that may not be
  -- seen. A row costs about the same either way. PostgreSQL's costs know nothing of the price of @@: it would walk too often.
  -- On the pages after the first it stays as it was found there (p_rare), or other messages would be judged.
  foreach wanted in array p_wanted loop
    is_rare := coalesce(p_rare[cardinality(rare) + 1], false);
    if wanted is not null and p_rare is null then
      execute format('explain (format json) select from read_models.search where words @@ %L', wanted) into plan;
      is_rare := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision ^ 2 < most_rare * messages * 1.5;
    end if;
    rare := rare || is_rare;
    perform set_config('enable_sort', is_rare::text, true);
    select array_agg(h.message_id), array_agg(h.place) into ids, there from (
      select s.message_id, s.place
      from (
        -- No index is in the order of a sum.
        select s.message_id, s.ctid as place, s.thread_id, case when is_rare then s.sent_at + interval '0' else s.sent_at end as sent_at
        from read_models.search s
        where s.tenant_id = network
          and (wanted is null or s.words @@ wanted)
          and s.position <= p_until
          and (senders is null or s.sent_by = any (senders))
          and (not_senders is null or s.sent_by <> all (not_senders))
          and (p_after is null or s.sent_at >= p_after)
          and (p_before is null or s.sent_at < p_before)
          and (p_concepts is not null or p_message is null or (s.sent_at, s.message_id) < (p_sent_at, p_message))
        order by 4 desc, 1 desc
        offset 0
      ) s
      join read_models.threads t on t.tenant_id = network and t.thread_id = s.thread_id
      where (p_kind is null or t.kind = any (p_kind))
        and (p_not_kind is null or t.kind <> all (p_not_kind))
        and (p_in is null or t.subject ilike any (p_in))
        and (p_not_in is null or t.subject is null or not t.subject ilike any (p_not_in))
        and (p_with is null or read_models.is_with(network, t.thread_id, t.organisation_id, t.partner_id, p_with))
        and (p_not_with is null or not read_models.is_with(network, t.thread_id, t.organisation_id, t.partner_id, p_not_with))
        and (t.announced_to = p_organisation or exists (
          select from read_models.participations mine
          where mine.tenant_id = network and mine.member_id = p_member and mine.thread_id = t.thread_id and mine.is_present))
      order by s.sent_at desc, s.message_id desc
      limit case when is_rare then most_rare else most_common end
    ) h;
    found := found || ids;
    places := places || there;
  end loop;
  perform set_config('enable_sort', 'on', true);
  return query
  with hits as materialized (
    -- By its place, which is faster than by its key; another row may have come there meanwhile.
    select s.message_id, s.sent_at, s.version, s.words, length(s.words) as length
    from (select * from read_models.search where ctid = any (places) offset 0) s
    where s.tenant_id = network and s.message_id = any (found)
  ),
  -- Okapi BM25 (Robertson and Zaragoza 2009) with k1 = 1.2 and b = 0.75. How often a concept occurs follows from ts_rank,
  -- which for one word is 0.1 / 1.64493 times the sum of 1/j² for its j-th occurrence: the rest of that series after n terms
  -- is 1/(n + ½). How long a message is: its different words.
  -- Where all have all the words, no word weighs more than another, and there is nothing to count.
  -- What a message is measured by, the mean length and each concept's weight, is the first page's on all pages (p_scale): what is
  -- written, edited or deleted meanwhile moves no other message.
  size as (
    select avg(length)::double precision as length,
           (case when array_length(p_wanted, 1) > 1 then (select sum(t.last_ordinal) from read_models.threads t where t.tenant_id = network)
            else count(*) end)::double precision as n
    from hits
  ),
  counted as (
    select h.message_id, h.length, c.number,
           sum(1 / (1.6449341 - 16.449341 * least(ts_rank(h.words, c.concept), 0.095)) - 0.5) as times
    from hits h, unnest(p_concepts, p_numbers) as c(concept, number)
    where h.words @@ c.concept
    group by h.message_id, h.length, c.number
  ),
  measured as materialized (
    select coalesce(p_scale, size.length::real || array(
      select (ln(1 + (size.n - count(c.number) + 0.5) / (count(c.number) + 0.5)))::real
      from generate_series(0, (select max(number) from unnest(p_numbers) as number)) as g(number) left join counted c using (number)
      group by g.number order by g.number)) as scale
    from size
  ),
  scored as (
    select f.message_id, sum(m.scale[f.number + 2] * f.times * 2.2 / (f.times + 1.2 * (0.25 + 0.75 * f.length / m.scale[1])))::double precision as score
    from counted f, measured m
    group by f.message_id
  )
  select h.message_id, 0::double precision, h.sent_at, h.version, rare, null::real[] from hits h where p_concepts is null
  union all
  (select h.message_id, s.score, h.sent_at, h.version, rare, m.scale from scored s join hits h using (message_id), measured m
   where p_concepts is not null and (p_message is null or (s.score, h.sent_at, h.message_id) < (p_score, p_sent_at, p_message))
   order by s.score desc, h.sent_at desc, h.message_id desc limit p_limit);
end $$;

-- Whether a member or an organisation of one of the names takes part.
create or replace function read_models.is_with(p_network varchar, p_thread uuid, p_organisation uuid, p_partner uuid, p_names text[])
returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select from read_models.organisations o
    where o.tenant_id = p_network and o.organisation_id in (p_organisation, p_partner) and o.name ilike any (p_names)
  ) or exists (
    select from read_models.participations p
    join read_models.members m on m.tenant_id = p_network and m.member_id = p.member_id
    where p.tenant_id = p_network and p.thread_id = p_thread and p.is_present
      and (m.display_name ilike any (p_names) or m.email ilike any (p_names) or m.member_id::text = any (p_names))
  )
$$;

revoke all on function read_models.search_messages from public;
revoke all on function read_models.is_with from public;
grant execute on function read_models.search_messages to networking_app;
