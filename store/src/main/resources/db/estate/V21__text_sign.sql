-- Which runs of three letters stand in the texts of an account's resources and findings of a type: a bit each, by hash.
-- A search looks only where all bits of its text are set. resources and findings: how many have their texts in it.
create table text_sign (
  tenant bigint not null references tenant (id) on delete cascade,
  account varchar(12) not null,
  type varchar(200) not null,
  resources integer not null,
  findings integer not null,
  body bytea not null,
  primary key (tenant, account, type)
);

-- what a search leaves is read by account and type
drop index resource_by_account;
create index resource_by_account on resource (tenant, account, type, region);
create index finding_by_type on finding (tenant, type, account);
