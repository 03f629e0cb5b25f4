-- How many changes of a run are on which side and went which way, so that nobody has to count a hundred thousand:
-- not whoever lists them, and not the run after each one it carries out. A run without changes has none of these.
create table change_count (
  run     varchar(100) not null,
  side    varchar(20)  not null,
  outcome varchar(20)  not null,
  amount  bigint       not null,
  primary key (run, side, outcome)
);
insert into change_count (run, side, outcome, amount)
  select r.run, s.side, o.outcome, coalesce(c.amount, 0)
  from (select distinct run from planned_change) r
  cross join (values ('NETWORK'), ('BUILDER')) s (side)
  cross join (values ('PLANNED'), ('DONE'), ('IGNORED'), ('REFUSED'), ('UNCERTAIN'), ('SKIPPED'), ('SET_ASIDE')) o (outcome)
  left join (select run, side, outcome, count(*) as amount from planned_change group by run, side, outcome) c
    on c.run = r.run and c.side = s.side and c.outcome = o.outcome;
alter table change_count add constraint change_count_of_run
  foreign key (run) references run (name);

-- The audit log is read by time from behind.
create index audit_entry_by_time on audit_entry (begun_at, number);
drop index audit_entry_by_begun_at;
