-- Lists stay fast where 100,000 pairs are stored. What is here can be told from other tables, and is kept so
-- that no list has to look through them.

-- Who is at a place of a link and in no pair in force, so that they need not be looked for among the pairs.
create table loner (
  link   varchar(100) not null,
  side   varchar(20)  not null,
  person varchar(100) not null,
  primary key (link, side, person)
);
insert into loner (link, side, person)
  select l.name, 'NETWORK', c.person
  from campaign_link l
  join place p on p.name = 'NETWORK ' || l.network_group
  join contact_snapshot c on c.place = p.number
  where l.linked_campaign is not null and c.gone = false and not exists (
    select 1 from pair r where r.link = l.name and r.activist = c.person and r.baseline_json is not null);
insert into loner (link, side, person)
  select l.name, 'BUILDER', c.person
  from campaign_link l
  join place p on p.name = 'BUILDER ' || l.campaign
  join contact_snapshot c on c.place = p.number
  where l.linked_campaign is not null and c.gone = false and not exists (
    select 1 from pair r where r.link = l.name and r.entity = c.person and r.baseline_json is not null);

-- The pair's name once it is in force, else null, so that a list passes over what is only proposed.
alter table pair add column in_force varchar(100);
update pair set in_force = name where baseline_json is not null;
create index pair_in_force on pair (link, in_force);
create index pair_by_standing on pair (link, detached, in_force);

-- How many pairs of a link are in force.
create table pair_count (
  link     varchar(100) not null,
  detached boolean      not null,
  amount   bigint       not null,
  primary key (link, detached)
);
insert into pair_count (link, detached, amount)
  select l.name, false, count(r.name)
  from campaign_link l left join pair r on r.link = l.name and r.detached = false and r.in_force is not null
  group by l.name;
insert into pair_count (link, detached, amount)
  select l.name, true, count(r.name)
  from campaign_link l left join pair r on r.link = l.name and r.detached = true and r.in_force is not null
  group by l.name;

-- What somebody is found by. The bytes of each word in hexadecimal digits, because these are in the same order
-- on every server, whatever its language. Filled from what is known of everybody by IndexWords, which comes next.
create table contact_word (
  place  bigint       not null,
  person varchar(100) not null,
  word   varchar(800) not null,
  primary key (place, person, word)
);
create index contact_word_by_word on contact_word (place, word, person);

-- The few that are open, and the few of a plan that went another way than the rest.
create index review_item_open on review_item (settled_at, number);
create index review_item_open_by_activist on review_item (link, settled_at, activist);
create index review_item_open_by_entity on review_item (link, settled_at, entity);
create index planned_change_by_outcome on planned_change (run, outcome, number);
