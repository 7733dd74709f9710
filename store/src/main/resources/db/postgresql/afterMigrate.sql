-- Each table with a column "tenant" shows and takes only rows of the tenant that the session names, to its owner too.
-- In a query of its own, the session's word is asked for once, not for each row.
do $$
declare
  named record;
  own constant text := '(tenant = (select nullif(current_setting(''atoll.tenant'', true), '''')::bigint))';
begin
  for named in
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_only') as there,
      exists (
        select 1 from pg_policy p
        where p.polrelid = c.oid and p.polname = 'tenant_only'
          and pg_get_expr(p.polqual, p.polrelid) ilike '%select%'
      ) as fast
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    where n.nspname = current_schema and c.relkind = 'r' and a.attname = 'tenant' and not a.attisdropped
  loop
    if not named.forced then
      execute format('alter table %I enable row level security', named.name);
      execute format('alter table %I force row level security', named.name);
    end if;
    if not named.there then
      execute format('create policy tenant_only on %I using %s', named.name, own);
    elsif not named.fast then
      execute format('alter policy tenant_only on %I using %s', named.name, own);
    end if;
  end loop;
end
$$;
