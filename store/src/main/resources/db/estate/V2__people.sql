-- People, what they may, and what they did. Sessions, tokens and memberships are looked up before it is known which
-- tenant's they are, so their column is called customer: no row policy is put on it. The audit log has one.

create table person (
  id bigint not null primary key,
  email varchar(320) not null unique,
  name varchar(200) not null,
  password varchar(200),
  created_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone
);

create table membership (
  person bigint not null references person (id) on delete cascade,
  customer bigint not null references tenant (id) on delete cascade,
  role varchar(20) not null,
  primary key (person, customer)
);
create index membership_by_customer on membership (customer);

-- the hash of what the browser's cookie carries
create table session (
  hash varchar(64) not null primary key,
  person bigint not null references person (id) on delete cascade,
  customer bigint not null references tenant (id) on delete cascade,
  expires_at timestamp(6) with time zone not null
);
create index session_by_person on session (person);
create index session_by_end on session (expires_at);

-- the hash of a key that signs in once
create table sign_in_key (
  hash varchar(64) not null primary key,
  expires_at timestamp(6) with time zone not null
);

-- the hash of a token for programs; prefix is what people recognise it by
create table api_token (
  id bigint not null primary key,
  customer bigint not null references tenant (id) on delete cascade,
  person bigint not null references person (id) on delete cascade,
  hash varchar(64) not null unique,
  prefix varchar(20) not null,
  name varchar(200) not null,
  role varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  expires_at timestamp(6) with time zone not null
);
create index api_token_by_customer on api_token (customer);

create table audit (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  happened_at timestamp(6) with time zone not null,
  actor varchar(320) not null,
  action varchar(100) not null,
  target varchar(2000) not null,
  detail varchar(8000) not null,
  address varchar(100) not null,
  primary key (tenant, id)
);

-- work that the nodes share: the table that db-scheduler keeps its tasks in
create table scheduled_tasks (
  task_name varchar(250) not null,
  task_instance varchar(250) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
