-- Who did what, and what came of it. Rows of both tables are added, and never changed or removed. An entry
-- without an outcome: the server stopped, or lost its database, before it was known.
create sequence audit_numbers start with 1 increment by 1;

create table audit_entry (
  number   bigint       not null primary key,
  begun_at timestamp(6) with time zone not null,
  actor    varchar(500) not null,
  roles    varchar(200) not null,
  address  varchar(100) not null,
  action   varchar(100) not null,
  kind     varchar(20)  not null,
  subject  varchar(200),
  link     varchar(200)
);
create index audit_entry_by_begun_at on audit_entry (begun_at);
create index audit_entry_by_actor on audit_entry (actor, number);
create index audit_entry_by_action on audit_entry (action, number);
create index audit_entry_by_link on audit_entry (link, number);

create table audit_outcome (
  entry        bigint         not null primary key references audit_entry (number),
  ended_at     timestamp(6) with time zone not null,
  outcome      varchar(20)    not null,
  code         varchar(50),
  kind         varchar(20)    not null,
  subject      varchar(200),
  link         varchar(200),
  changes_json varchar(500000) not null
);
create index audit_outcome_by_link on audit_outcome (link, entry);
