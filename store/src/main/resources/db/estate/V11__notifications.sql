-- Who is told of what, through which channel, and what became of it.

-- target is what people may see of where messages go; sealed, encrypted, is all that it takes to send them.
-- severity: of the mildest risk that is told of.
create table notification (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  name varchar(200) not null,
  kind varchar(20) not null,
  target varchar(2048) not null,
  sealed bytea not null,
  severity smallint not null,
  events varchar(200) not null,
  environment varchar(40),
  workload bigint,
  enabled boolean not null,
  digest_at timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  primary key (tenant, id),
  unique (tenant, name)
);
create index notification_by_digest on notification (tenant, digest_at);

-- a message through a channel; cause tells it from any other, so that none is made twice
create table delivery (
  tenant bigint not null,
  id bigint not null,
  notification bigint not null,
  cause varchar(200) not null,
  event varchar(20) not null,
  title varchar(500) not null,
  body varchar(1000000) not null,
  state varchar(10) not null,
  attempts integer not null,
  error varchar(2000),
  created_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  primary key (tenant, id),
  unique (tenant, notification, cause),
  foreign key (tenant, notification) references notification (tenant, id) on delete cascade
);

create index delivery_by_state on delivery (tenant, state, id);

-- which lives of which findings a channel was told of
create table told (
  tenant bigint not null,
  notification bigint not null,
  finding bigint not null,
  opened_at timestamp(6) with time zone not null,
  primary key (tenant, notification, finding, opened_at),
  foreign key (tenant, notification) references notification (tenant, id) on delete cascade,
  foreign key (tenant, finding) references finding (tenant, id) on delete cascade
);
create index told_by_finding on told (tenant, finding);
