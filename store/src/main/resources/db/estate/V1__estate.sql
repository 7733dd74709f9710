-- The estate: what was read, what was judged of it, and what became of it. One schema for H2 and PostgreSQL.
-- Every table but tenant starts its key with the tenant; on PostgreSQL afterMigrate.sql puts a policy on each of them.
-- Times are UTC with microseconds. severity: 0 high, 1 medium, 2 low. workload 0 stands for all resources,
-- account '' for all accounts, region '' for all regions.

create sequence ids start with 1;

create table tenant (
  id bigint not null primary key,
  name varchar(200) not null unique,
  plan varchar(20) not null,
  trial_ends_at timestamp(6) with time zone,
  node_limit integer,
  retention_days integer not null,
  created_at timestamp(6) with time zone not null
);

create table account (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  account varchar(12) not null,
  name varchar(200) not null,
  role_arn varchar(2048),
  external_id varchar(1224),
  environment varchar(40) not null,
  regions varchar(2000) not null,
  state varchar(20) not null,
  checked_at timestamp(6) with time zone,
  check_message varchar(4000),
  last_scan varchar(64),
  scanned_at timestamp(6) with time zone,
  resources integer not null,
  gaps integer not null,
  primary key (tenant, id),
  unique (tenant, account)
);

create table scan (
  tenant bigint not null references tenant (id) on delete cascade,
  id varchar(64) not null,
  state varchar(20) not null,
  accounts varchar(8000) not null,
  regions varchar(2000) not null,
  source varchar(20) not null,
  requested_by varchar(320) not null,
  queued_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  finished_at timestamp(6) with time zone,
  knowledge varchar(64),
  resources integer not null,
  calls bigint not null,
  evaluations bigint not null,
  not_evaluated bigint not null,
  gaps integer not null,
  opened integer not null,
  resolved integer not null,
  reopened integer not null,
  progress_done bigint not null,
  progress_total bigint not null,
  progress_what varchar(1000) not null,
  error varchar(4000),
  primary key (tenant, id)
);
create index scan_by_time on scan (tenant, queued_at, id);
create index scan_by_state on scan (tenant, state);

create table scan_account (
  tenant bigint not null,
  scan varchar(64) not null,
  account varchar(12) not null,
  primary key (tenant, account, scan),
  foreign key (tenant, scan) references scan (tenant, id) on delete cascade
);
create index scan_account_by_scan on scan_account (tenant, scan);

create table gap (
  tenant bigint not null,
  scan varchar(64) not null,
  number integer not null,
  account varchar(12) not null,
  region varchar(40) not null,
  service varchar(100) not null,
  operation varchar(200) not null,
  reason varchar(20) not null,
  permission varchar(300),
  type varchar(200) not null,
  resource varchar(4000),
  detail varchar(8000) not null,
  primary key (tenant, scan, number),
  foreign key (tenant, scan) references scan (tenant, id) on delete cascade
);

-- what a list of an account and region showed whole, and which rules judged it: compressed, by type
create table sight (
  tenant bigint not null references tenant (id) on delete cascade,
  account varchar(12) not null,
  region varchar(40) not null,
  body bytea not null,
  primary key (tenant, account, region)
);

-- rules as small numbers, for compact outcomes
create table rule_number (
  tenant bigint not null references tenant (id) on delete cascade,
  number integer not null,
  rule varchar(200) not null,
  severity smallint not null,
  primary key (tenant, number),
  unique (tenant, rule)
);

-- a configuration's JSON, once per content; a long one in parts
create table content (
  tenant bigint not null references tenant (id) on delete cascade,
  hash uuid not null,
  part integer not null,
  body bytea not null,
  primary key (tenant, hash, part)
);

create table resource (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  identity uuid not null,
  type varchar(200) not null,
  account varchar(12) not null,
  region varchar(40) not null,
  identifier varchar(2048) not null,
  name varchar(500) not null,
  arn varchar(2048),
  tags varchar(100000) not null,
  zone varchar(40),
  content uuid not null,
  outcomes bytea not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  gone_at timestamp(6) with time zone,
  high integer not null,
  medium integer not null,
  low integer not null,
  primary key (tenant, id),
  unique (tenant, identity)
);
create index resource_by_account on resource (tenant, account, region, type);
create index resource_by_type on resource (tenant, type, id);
create index resource_by_arn on resource (tenant, arn);
create index resource_by_name on resource (tenant, name, id);

create table resource_tag (
  tenant bigint not null,
  resource bigint not null,
  name varchar(128) not null,
  content varchar(500) not null,
  primary key (tenant, resource, name),
  foreign key (tenant, resource) references resource (tenant, id) on delete cascade
);
create index resource_tag_by_name on resource_tag (tenant, name, content, resource);

-- which content a resource had from when to when
create table resource_version (
  tenant bigint not null,
  resource bigint not null,
  since timestamp(6) with time zone not null,
  until timestamp(6) with time zone,
  content uuid not null,
  primary key (tenant, resource, since),
  foreign key (tenant, resource) references resource (tenant, id) on delete cascade
);
create index resource_version_by_content on resource_version (tenant, content);
create index resource_version_by_end on resource_version (tenant, until);

create table resource_link (
  tenant bigint not null,
  source bigint not null,
  target bigint not null,
  via varchar(300) not null,
  primary key (tenant, source, target, via),
  foreign key (tenant, source) references resource (tenant, id) on delete cascade,
  foreign key (tenant, target) references resource (tenant, id) on delete cascade
);
create index resource_link_by_target on resource_link (tenant, target);

create table finding (
  tenant bigint not null,
  id bigint not null,
  rule varchar(200) not null,
  resource bigint not null,
  account varchar(12) not null,
  region varchar(40) not null,
  type varchar(200) not null,
  severity smallint not null,
  status varchar(10) not null,
  message varchar(100000) not null,
  evidence varchar(1000000) not null,
  first_seen timestamp(6) with time zone not null,
  opened_at timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  resolved_at timestamp(6) with time zone,
  assignee varchar(320),
  accepted_owner varchar(320),
  accepted_reason varchar(4000),
  accepted_ticket varchar(1000),
  accepted_until timestamp(6) with time zone,
  accepted_by varchar(320),
  mute bigint,
  primary key (tenant, id),
  unique (tenant, resource, rule),
  foreign key (tenant, resource) references resource (tenant, id) on delete cascade
);
create index finding_by_severity on finding (tenant, status, severity, id);
create index finding_by_first_seen on finding (tenant, status, first_seen, id);
create index finding_by_rule on finding (tenant, rule, status, id);
create index finding_by_account on finding (tenant, account, status, severity, id);
create index finding_by_expiry on finding (tenant, accepted_until);
create index finding_by_mute on finding (tenant, mute);

create table finding_event (
  tenant bigint not null,
  id bigint not null,
  finding bigint not null,
  happened_at timestamp(6) with time zone not null,
  kind varchar(20) not null,
  actor varchar(320) not null,
  note varchar(8000) not null,
  scan varchar(64),
  primary key (tenant, id),
  foreign key (tenant, finding) references finding (tenant, id) on delete cascade
);
create index finding_event_by_finding on finding_event (tenant, finding, id);
create index finding_event_by_scan on finding_event (tenant, scan, kind);

create table mute (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  rule varchar(200),
  account varchar(200),
  region varchar(200),
  resource varchar(2000),
  tag varchar(1300),
  reason varchar(4000) not null,
  actor varchar(320) not null,
  until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create table workload (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  name varchar(200) not null,
  environment varchar(40) not null,
  criticality varchar(10) not null,
  owner varchar(320) not null,
  parent bigint,
  definition varchar(1000000) not null,
  primary key (tenant, id),
  unique (tenant, name)
);

create table workload_member (
  tenant bigint not null,
  workload bigint not null,
  resource bigint not null,
  primary key (tenant, workload, resource),
  foreign key (tenant, workload) references workload (tenant, id) on delete cascade,
  foreign key (tenant, resource) references resource (tenant, id) on delete cascade
);
create index workload_member_by_resource on workload_member (tenant, resource);

-- Figures kept at every change, one account at a time, so that no screen counts rows.

create table finding_count (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  account varchar(12) not null,
  region varchar(40) not null,
  rule varchar(200) not null,
  severity smallint not null,
  status varchar(10) not null,
  findings integer not null,
  primary key (tenant, workload, account, region, rule, severity, status)
);
create index finding_count_by_status on finding_count (tenant, workload, status, rule, severity, findings);

create table resource_count (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  account varchar(12) not null,
  region varchar(40) not null,
  type varchar(200) not null,
  resources integer not null,
  at_risk integer not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  primary key (tenant, workload, account, region, type)
);

create table place_count (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  account varchar(12) not null,
  region varchar(40) not null,
  resources integer not null,
  at_risk integer not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  primary key (tenant, workload, account, region)
);

-- the outcomes of every rule after a scan, compressed, with the open risks and the weighted adherence then
create table tally (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  account varchar(12) not null,
  region varchar(40) not null,
  happened_at timestamp(6) with time zone not null,
  scan varchar(64),
  latest boolean not null,
  passed_weight bigint not null,
  judged_weight bigint not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  counts bytea not null,
  primary key (tenant, workload, account, region, happened_at)
);
create index tally_latest on tally (tenant, latest, workload, account, region);

-- what a scan changed, by severity
create table scan_change (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  account varchar(12) not null,
  happened_at timestamp(6) with time zone not null,
  scan varchar(64) not null,
  severity smallint not null,
  opened integer not null,
  resolved integer not null,
  reopened integer not null,
  mended_seconds bigint not null,
  primary key (tenant, workload, account, happened_at, scan, severity)
);
create index scan_change_by_time on scan_change (tenant, workload, happened_at);

create table schedule (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  name varchar(200) not null,
  cron varchar(200) not null,
  zone varchar(60) not null,
  accounts varchar(8000) not null,
  next_at timestamp(6) with time zone,
  primary key (tenant, id)
);
create index schedule_by_next on schedule (tenant, next_at);
