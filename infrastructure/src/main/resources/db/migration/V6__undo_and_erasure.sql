-- What was written can be taken back, and a person can be erased.

-- What a side said before and after a write, for an undo to read; the texts beside them are for people.
-- undoes: whether the change takes an earlier one back.
alter table planned_change add column before_json varchar(100000);
alter table planned_change add column after_json varchar(100000);
alter table planned_change add column undoes boolean default false not null;

-- What an undo run takes back: the name of a run, a change or a pair. Kept before the run is begun, so
-- nothing refers to it.
create table undo (
  run  varchar(100) not null primary key,
  what varchar(20)  not null,
  name varchar(100) not null
);
