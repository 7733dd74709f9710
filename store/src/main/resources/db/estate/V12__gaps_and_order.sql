-- Gaps get an id to be paged by; resources are listed by their risks and by when they were seen.
alter table gap add column id bigint default nextval('ids');
create index gap_by_id on gap (tenant, id);
alter table resource add column risks integer generated always as (high + medium + low) ${stored};
create index resource_by_risks on resource (tenant, risks, id);
create index resource_by_high on resource (tenant, high, id);
create index resource_by_medium on resource (tenant, medium, id);
create index resource_by_last_seen on resource (tenant, last_seen, id);
