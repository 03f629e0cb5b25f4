-- Which troubles are on, by kind and subject. RUN_COMPLETE is no trouble: since is then when the last
-- complete run of the link ended that was told.
create table alert (
  name    varchar(200)   not null primary key,
  kind    varchar(20)    not null,
  subject varchar(100)   not null,
  said    varchar(20000) not null,
  since   timestamp(6) with time zone not null
);

-- What is still to be told, one row per channel; gone when it was. Whoever is telling it has it due again
-- only later.
create table notice (
  number      bigint         not null primary key,
  channel     varchar(20)    not null,
  state       varchar(20)    not null,
  kind        varchar(20)    not null,
  subject     varchar(100)   not null,
  said        varchar(20000) not null,
  happened_at timestamp(6) with time zone not null,
  attempts    integer        not null,
  due_at      timestamp(6) with time zone not null
);

-- What was complete before there was anybody to tell is not told.
insert into alert (name, kind, subject, said, since)
  select 'RUN_COMPLETE ' || name, 'RUN_COMPLETE', name, '', last_complete_at
  from campaign_link where last_complete_at is not null;

-- The link while a change is set aside, else null, so that these few are counted without a look at all.
alter table planned_change add column set_aside varchar(100);
update planned_change set set_aside = link where outcome = 'SET_ASIDE';
create index planned_change_by_set_aside on planned_change (set_aside);
