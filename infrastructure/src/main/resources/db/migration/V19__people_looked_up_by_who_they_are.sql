-- Whoever is found by a word is looked up among the pairs, and among those who are alone, by who it is; some
-- hundred at once, for which H2 needs an index that begins with that.
alter table pair drop constraint pair_activist_once;
alter table pair drop constraint pair_entity_once;
alter table pair add constraint pair_activist_once unique (activist, link);
alter table pair add constraint pair_entity_once unique (entity, link);
create index loner_by_person on loner (person, link, side);
