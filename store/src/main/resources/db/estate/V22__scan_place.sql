-- A scan that reads an account takes one of its tenant's places, and no two the same: so never more run than there are.
alter table scan add column place integer;
create unique index scan_by_place on scan (tenant, place);
