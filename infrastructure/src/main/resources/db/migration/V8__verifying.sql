-- What was written is read back: some changes of each run, and how the writes of each kind fared.

alter table planned_change add column to_read_back boolean default false not null;
create index planned_change_to_read_back on planned_change (run, to_read_back, number);

-- tag is a mapping's name, or empty for what is not about tags. run: the last one that knows something
-- of such writes; failed_before: how many runs in a row before it failed.
create table track_record (
  link          varchar(100) not null,
  side          varchar(20)  not null,
  kind          varchar(20)  not null,
  tag           varchar(100) not null,
  run           varchar(100) not null,
  landed        boolean      not null,
  dropped       boolean      not null,
  failed_before integer      not null,
  primary key (link, side, kind, tag)
);
alter table track_record add constraint track_record_of_link
  foreign key (link) references campaign_link (name);
