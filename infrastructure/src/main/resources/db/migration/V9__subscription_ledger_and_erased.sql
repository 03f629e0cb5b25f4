-- Every subscription that was ever asked for. Entries are added and settled, never removed; source and
-- person are emptied when the person is erased.
create table granted_subscription (
  number       bigint       not null primary key,
  link         varchar(100) not null,
  run          varchar(100) not null,
  change_name  varchar(100) not null,
  side         varchar(20)  not null,
  source       varchar(100),
  channel      varchar(20)  not null,
  said         varchar(20)  not null,
  said_at      timestamp(6) with time zone not null,
  looked_up_at timestamp(6) with time zone not null,
  entered_at   timestamp(6) with time zone not null,
  fate         varchar(20)  not null,
  person       varchar(100),
  settled_at   timestamp(6) with time zone
);
create index granted_subscription_by_link on granted_subscription (link, number);
create index granted_subscription_by_fate on granted_subscription (link, fate);

-- All that is kept of those who were erased: keyed hashes of their identifiers, e-mails and numbers, and of
-- the names we had for them. Nobody can tell a person from one, nor which of them belong together.
create table erased_print (
  print varchar(100) not null primary key
);
