-- Resources by their high risks are told apart by the medium and low ones: one number, for one index to have in order.
alter table resource add column urgency bigint generated always as ((cast(high as bigint) * 1048576 + medium) * 1048576 + low) ${stored};
drop index resource_by_high;
create index resource_by_urgency on resource (tenant, urgency, id);
