-- What admins answer to review items, and what the answers hold for.

alter table review_item add column details_json varchar(100000) default '{}' not null;
alter table review_item add column choice varchar(20000);
alter table review_item add column settled_by varchar(1000);

-- person is of the side; other may be of either. value_name is a field, or a mapped tag.
create table answer (
  number        bigint        not null primary key,
  link          varchar(100)  not null,
  side          varchar(20)   not null,
  person        varchar(100)  not null,
  says          varchar(20)   not null,
  other         varchar(100),
  value_name    varchar(200),
  network_value varchar(20000),
  builder_value varchar(20000)
);
create index answer_by_person on answer (link, side, person);
alter table answer add constraint answer_of_link
  foreign key (link) references campaign_link (name);

-- returned: the last scan in which somebody was there again after having been gone; 0 for never.
alter table contact_snapshot add column returned bigint default 0 not null;
