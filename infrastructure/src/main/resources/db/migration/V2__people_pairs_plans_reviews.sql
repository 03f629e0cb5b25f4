-- What was last read of every group and campaign, who is who, what is planned and what is asked.

-- name is the side, a blank, and our name for the group or campaign.
create table place (
  number      bigint       not null primary key,
  name        varchar(200) not null constraint place_once unique,
  scan        bigint       not null,
  complete_at timestamp(6) with time zone,
  full_at     timestamp(6) with time zone
);

-- type_key: the entity type in lower case. email: the address somebody goes by.
-- changed, seen: scans. missing: full scans in a row that did not show the person; gone after two.
create table contact_snapshot (
  place        bigint         not null,
  person       varchar(100)   not null,
  type_key     varchar(200),
  email        varchar(1000),
  contact_json varchar(100000) not null,
  search_text  varchar(4000)  not null,
  modified_at  timestamp(6) with time zone not null,
  changed      bigint         not null,
  seen         bigint         not null,
  missing      integer        not null,
  gone         boolean        not null,
  primary key (place, person)
);

create table contact_email (
  place   bigint        not null,
  person  varchar(100)  not null,
  address varchar(1000) not null,
  goes_by boolean       not null,
  primary key (place, person, address)
);
create index contact_email_by_address on contact_email (address, place);

create table contact_number (
  place         bigint       not null,
  person        varchar(100) not null,
  digits        varchar(20)  not null,
  usable_mobile boolean      not null,
  primary key (place, person, digits)
);
create index contact_number_by_digits on contact_number (digits, place);

create table tagging_snapshot (
  place     bigint       not null,
  tag       varchar(100) not null,
  person    varchar(100) not null,
  tagging   varchar(100) not null,
  tagged_at timestamp(6) with time zone not null,
  seen      bigint       not null,
  primary key (place, tag, person)
);
create index tagging_snapshot_by_person on tagging_snapshot (place, person);

-- A pair is in force once baseline_json is there. What a run proposes waits in the pending columns.
create table pair (
  name                  varchar(100) not null primary key,
  link                  varchar(100) not null,
  activist              varchar(100) not null,
  entity                varchar(100) not null,
  detached              boolean      not null,
  still_open            boolean      not null,
  baseline_json         varchar(100000),
  pending_run           varchar(100),
  pending_detached      boolean      not null,
  pending_open          boolean      not null,
  pending_baseline_json varchar(100000),
  constraint pair_activist_once unique (link, activist),
  constraint pair_entity_once unique (link, entity)
);
create index pair_by_link on pair (link, name);
create index pair_by_pending_run on pair (pending_run);

-- turn: the place of the kind in the order in which changes are carried out. to_do: whether the outcome
-- is PLANNED or UNCERTAIN, so that one index leads to the next change. The counts are for the brake,
-- so that it need not read the plan.
create table planned_change (
  number       bigint         not null primary key,
  run          varchar(100)   not null,
  link         varchar(100)   not null,
  side         varchar(20)    not null,
  kind         varchar(20)    not null,
  turn         integer        not null,
  activist     varchar(100),
  entity       varchar(100),
  patch_json   varchar(100000) not null,
  grants_json  varchar(1000)  not null,
  reason       varchar(20000) not null,
  said_before  varchar(20000) not null,
  asked        varchar(20000) not null,
  outcome      varchar(20)    not null,
  to_do        boolean        not null,
  got          varchar(20000),
  error        varchar(20000),
  decided_at   timestamp(6) with time zone,
  creates      integer        not null,
  tags_removed integer        not null,
  opt_outs     integer        not null,
  data_changes integer        not null
);
create index planned_change_by_turn on planned_change (run, side, to_do, turn, number);
create index planned_change_by_run on planned_change (run, number);
create index planned_change_by_activist on planned_change (link, activist);
create index planned_change_by_entity on planned_change (link, entity);

create table review_item (
  number        bigint         not null primary key,
  name          varchar(100)   not null constraint review_item_name_once unique,
  link          varchar(100)   not null,
  kind          varchar(20)    not null,
  activist      varchar(100),
  entity        varchar(100),
  summary       varchar(20000) not null,
  evidence_json varchar(100000) not null,
  raised_at     timestamp(6) with time zone not null,
  settled_at    timestamp(6) with time zone
);
create index review_item_by_activist on review_item (link, activist);
create index review_item_by_entity on review_item (link, entity);

-- Last, so that H2 uses the indexes above for these and makes none of its own. The two snapshot
-- tables have none: with one on the first column of their primary key H2 no longer goes on behind a
-- person, but reads every page from the first person on.
alter table pair add constraint pair_of_link
  foreign key (link) references campaign_link (name);
alter table planned_change add constraint change_of_run
  foreign key (run) references run (name);
alter table review_item add constraint review_of_link
  foreign key (link) references campaign_link (name);
