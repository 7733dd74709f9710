-- Each table with a column "tenant" shows and takes only rows of the tenant that the session names, to its owner too.
do $$
declare
  named record;
begin
  for named in
    select c.relname as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    where n.nspname = current_schema and c.relkind = 'r' and a.attname = 'tenant' and not a.attisdropped
      and not (c.relrowsecurity and c.relforcerowsecurity)
  loop
    execute format('alter table %I enable row level security', named.name);
    execute format('alter table %I force row level security', named.name);
    execute format(
      'create policy tenant_only on %I using (tenant = nullif(current_setting(''atoll.tenant'', true), '''')::bigint)',
      named.name);
  end loop;
end
$$;
