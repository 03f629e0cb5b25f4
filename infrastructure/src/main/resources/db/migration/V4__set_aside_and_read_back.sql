-- How often a change failed while the service otherwise answered. Part of turn too.
alter table planned_change add column attempts integer default 0 not null;
