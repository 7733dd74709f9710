-- A scan's snapshot as it was read (gzipped lines of JSON, see docs/adr/0004), in parts: what an import waits with for a
-- node that takes it up, and what exports are made from.
create table snapshot_part (
  tenant bigint not null,
  scan varchar(64) not null,
  part integer not null,
  body bytea not null,
  primary key (tenant, scan, part),
  foreign key (tenant, scan) references scan (tenant, id) on delete cascade
);
