-- The review of a workload, 0 for the whole estate: what people answer, what the Tool's answers claim, milestones.

create table review_answer (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  code varchar(40) not null,
  answer varchar(20) not null,
  reason varchar(40),
  note varchar(3000) not null,
  evidence varchar(50000) not null,
  answered_by varchar(320) not null,
  answered_on date not null,
  owner varchar(320) not null,
  changed_by varchar(320) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant, workload, code)
);

-- answers as the AWS CLI printed them, compressed
create table review_claim (
  tenant bigint not null references tenant (id) on delete cascade,
  workload bigint not null,
  name varchar(300) not null,
  body bytea not null,
  imported_by varchar(320) not null,
  imported_at timestamp(6) with time zone not null,
  primary key (tenant, workload)
);

-- how every question and practice stood, compressed
create table review_milestone (
  tenant bigint not null references tenant (id) on delete cascade,
  id bigint not null,
  workload bigint not null,
  name varchar(100) not null,
  made_by varchar(320) not null,
  made_at timestamp(6) with time zone not null,
  body bytea not null,
  primary key (tenant, id)
);
create index review_milestone_by_workload on review_milestone (tenant, workload, made_at);

-- where a customer stands, as people say
create table journey (
  tenant bigint not null references tenant (id) on delete cascade,
  stage varchar(20),
  next_step varchar(500) not null,
  due date,
  changed_by varchar(320) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (tenant)
);
