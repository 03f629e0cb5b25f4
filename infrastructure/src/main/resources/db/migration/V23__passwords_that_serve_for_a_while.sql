-- Until when a password that serves once does so. Those that wait to be used do so for a week more.
alter table app_user add column one_time_until timestamp(6) with time zone;
update app_user set one_time_until = current_timestamp + interval '7' day where one_time;
alter table app_user drop column one_time;
