-- How often admins changed the settings of a link and the direction of a mapping: whoever edits
-- names the version that they saw, and is told when it is not the newest.
alter table campaign_link add column settings_version integer default 1 not null;
alter table mapping add column version integer default 1 not null;
