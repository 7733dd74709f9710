-- AWS organizations, whose accounts are found by asking one of them. external_id: what the members' roles ask for.
create table organization (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  account varchar(12) not null,
  role_name varchar(64) not null,
  external_id varchar(1224) not null,
  environment varchar(40) not null,
  read_at timestamp(6) with time zone,
  message varchar(4000),
  primary key (tenant, id),
  unique (tenant, account)
);

-- the organization that an account was found in
alter table account add column organization bigint;
create index account_by_organization on account (tenant, organization);
