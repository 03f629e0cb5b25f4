-- Since when a run's plan may be carried out: it was just made, or an admin approved it.
alter table run add column applied_since timestamp(6) with time zone;
