-- A search goes through pairs in an index that has all it wants to know of them: each is somewhere else in the
-- table.
drop index pair_in_force;
drop index pair_by_standing;
create index pair_in_force on pair (link, in_force, activist, entity);
create index pair_by_standing on pair (link, detached, in_force, activist, entity);
create index pair_found_by_activist on pair (activist, link, in_force, detached);
-- Else H2 would take one of the first two for these, and go through the whole link, until it knows its tables.
create index pair_found_by_entity on pair (entity, link, in_force, detached);
