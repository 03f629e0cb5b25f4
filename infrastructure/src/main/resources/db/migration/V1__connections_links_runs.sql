-- Works alike on H2 and PostgreSQL. Rows are numbered in the order they were made; "name" is what the
-- rest of ActionSync calls them. Texts that hold JSON end in _json.

create sequence row_numbers start with 1 increment by 50;

create table network_group (
  name        varchar(100)  not null primary key,
  title       varchar(1000) not null,
  key_hint    varchar(10)   not null,
  state       varchar(20)   not null,
  key_cipher  varchar(1000) not null,
  key_print   varchar(100)  not null constraint network_group_key_once unique
);

create table organization (
  name            varchar(100)  not null primary key,
  title           varchar(1000) not null,
  subdomain       varchar(200)  not null constraint organization_subdomain_once unique,
  key_hint        varchar(10)   not null,
  state           varchar(20)   not null,
  key_cipher      varchar(1000) not null,
  best_email_json varchar(1000) not null
);

create table campaign (
  name         varchar(100)  not null primary key,
  organization varchar(100)  not null references organization (name),
  remote_id    varchar(100)  not null,
  title        varchar(1000) not null,
  archived     boolean       not null,
  entity_type  varchar(200)  not null,
  constraint campaign_once unique (organization, remote_id)
);

-- Unlinking empties linked_campaign and keeps the rest, because runs and changes name the link.
create table campaign_link (
  number            bigint         not null primary key,
  name              varchar(100)   not null constraint campaign_link_name_once unique,
  campaign          varchar(100)   not null,
  linked_campaign   varchar(100)   constraint campaign_linked_once unique,
  network_group     varchar(100)   not null,
  enabled           boolean        not null,
  magic_tag         varchar(100)   not null,
  magic_tag_title   varchar(1000)  not null,
  settings_json     varchar(10000) not null,
  previewed         varchar(200),
  last_complete_at  timestamp(6) with time zone,
  next_due_at       timestamp(6) with time zone,
  planned_network   bigint         not null,
  planned_builder   bigint         not null,
  planned_under     varchar(200)
);
create index campaign_link_by_group on campaign_link (network_group);

create table mapping (
  number        bigint         not null primary key,
  name          varchar(100)   not null constraint mapping_name_once unique,
  link          varchar(100)   not null references campaign_link (name),
  response      varchar(100),
  section_title varchar(1000),
  field_title   varchar(1000),
  title         varchar(1000),
  single_choice boolean,
  universal     boolean,
  assessment    integer,
  tag           varchar(100)   not null,
  tag_title     varchar(1000)  not null,
  direction     varchar(20)    not null,
  state         varchar(20)    not null,
  problems_json varchar(10000) not null
);
create index mapping_by_link on mapping (link, number);

-- running_group is the group's name while the run is RUNNING, else null: one at a time per group.
create table run (
  number         bigint         not null primary key,
  name           varchar(100)   not null constraint run_name_once unique,
  link           varchar(100)   not null references campaign_link (name),
  running_group  varchar(100)   constraint run_one_per_group unique,
  started_by     varchar(20)    not null,
  status         varchar(20)    not null,
  phase          varchar(20)    not null,
  progress       double precision not null,
  started_at     timestamp(6) with time zone not null,
  finished_at    timestamp(6) with time zone,
  network_scan   bigint         not null,
  builder_scan   bigint         not null,
  held_json      varchar(10000) not null
);
create index run_by_link on run (link, number);
create index run_by_status on run (status);

create table run_total (
  run    bigint      not null references run (number),
  total  varchar(20) not null,
  amount bigint      not null,
  primary key (run, total)
);
