-- Who comes in. Passwords are slow hashes; of sessions and tokens, which are long and random, only SHA-256 is kept.
create table app_user (
  name          varchar(100) not null primary key,
  role          varchar(20)  not null,
  password_hash varchar(300) not null,
  one_time      boolean      not null,
  failures      integer      not null,
  locked_until  timestamp(6) with time zone
);

create table browser_session (
  hash       varchar(64)  not null primary key,
  user_name  varchar(255) not null,
  role       varchar(20)  not null,
  started_at timestamp(6) with time zone not null,
  used_at    timestamp(6) with time zone not null
);
create index browser_session_by_user on browser_session (user_name);

-- live_name is empty once a token is revoked, so that another may have the name.
create table api_token (
  id         varchar(200) not null primary key,
  hash       varchar(64)  not null unique,
  name       varchar(255) not null,
  live_name  varchar(255) unique,
  role       varchar(20)  not null,
  made_by    varchar(500) not null,
  made_at    timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  used_at    timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone
);
