-- Until when a password that serves once does so, who handed it out, and with which token. Those that wait to be
-- used do so for a week more, whoever handed them out.
alter table app_user add column one_time_until timestamp(6) with time zone;
alter table app_user add column one_time_by varchar(500);
alter table app_user add column one_time_with varchar(200);
update app_user set one_time_until = current_timestamp + interval '7' day where one_time;
alter table app_user drop column one_time;
