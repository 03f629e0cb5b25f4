-- Only entities of the campaign's type are listed: of what type somebody is who is alone, so that nobody has to be
-- looked up for that. Activists have no type.
alter table loner add column type_key varchar(200);
update loner set type_key = (
  select c.type_key
  from campaign_link l
  join place p on p.name = 'BUILDER ' || l.campaign
  join contact_snapshot c on c.place = p.number
  where l.name = loner.link and c.person = loner.person)
where side = 'BUILDER';
create index loner_of_type on loner (link, side, type_key, person);
