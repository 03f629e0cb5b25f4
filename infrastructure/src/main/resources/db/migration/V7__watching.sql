-- Since when somebody may expect complete runs of a link.
alter table campaign_link add column enabled_at timestamp(6) with time zone;
update campaign_link set enabled_at = next_due_at where enabled = true;
