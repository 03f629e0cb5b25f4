-- The calls that each key may make, shared by all nodes. A budget is named by its side and a keyed print
-- of the key. A slot is free from free_at on: while a call has it, that is when the call can no longer be
-- under way; afterwards, a second after its answer.

create table call_budget (
  name       varchar(100) not null primary key,
  held_until timestamp(6) with time zone not null
);

create table call_slot (
  name    varchar(120) not null primary key,
  budget  varchar(100) not null,
  number  integer      not null,
  free_at timestamp(6) with time zone not null
);
create index call_slot_by_budget on call_slot (budget, number);

-- A run that is RUNNING is carried out by the node that holds its lease, which ends at lease_until unless
-- it is renewed. Each taking has a higher fence; who has an older one may store nothing.
alter table run add column node varchar(400);
alter table run add column lease_until timestamp(6) with time zone;
alter table run add column fence bigint default 0 not null;
