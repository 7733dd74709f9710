-- Lenses of a tenant's own, in the Tool's format, and which workloads, 0 for the whole estate, are reviewed by them.
-- body and rules: the lens's JSON and the YAML that says which rules show it, as they were given, compressed.
create table lens (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  name varchar(300) not null,
  version varchar(32) not null,
  body bytea not null,
  rules bytea not null,
  changed_by varchar(320) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant, id),
  unique (tenant, name)
);

create table lens_workload (
  tenant bigint not null,
  lens bigint not null,
  workload bigint not null,
  primary key (tenant, lens, workload),
  foreign key (tenant, lens) references lens (tenant, id) on delete cascade
);

-- what is said and kept is by lens, 0 for the framework; codes of lenses are longer than its own
alter table review_answer add column lens bigint default 0 not null;
alter table review_answer alter column code set data type varchar(300);
${h2} alter table review_answer drop primary key;
${postgresql} alter table review_answer drop constraint review_answer_pkey;
alter table review_answer add primary key (tenant, workload, lens, code);

alter table review_claim add column lens bigint default 0 not null;
${h2} alter table review_claim drop primary key;
${postgresql} alter table review_claim drop constraint review_claim_pkey;
alter table review_claim add primary key (tenant, workload, lens);

alter table review_milestone add column lens bigint default 0 not null;
