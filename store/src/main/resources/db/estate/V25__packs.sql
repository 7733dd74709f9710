-- What tenants add to the knowledge: rules and resource types of their own, and other values of rules' parameters.

-- rules: the ids of those in it, with commas
create table pack (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  name varchar(60) not null,
  rules varchar(100000) not null,
  changed_by varchar(320) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant, id),
  unique (tenant, name)
);

-- YAML
create table pack_file (
  tenant bigint not null,
  pack bigint not null,
  path varchar(200) not null,
  body varchar(600000) not null,
  primary key (tenant, pack, path),
  foreign key (tenant, pack) references pack (tenant, id) on delete cascade
);

-- body: the value as JSON
create table parameter_value (
  tenant bigint not null references tenant (id) on delete cascade,
  rule varchar(200) not null,
  name varchar(200) not null,
  body varchar(10000) not null,
  changed_by varchar(320) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant, rule, name)
);

-- what tells the content of both from any other; no row where there is none
create table own_knowledge (
  tenant bigint not null references tenant (id) on delete cascade,
  revision varchar(40) not null,
  primary key (tenant)
);
