-- A person as the adapters let them through at most: 100 e-mails, numbers and addresses, of long texts.
alter table contact_snapshot alter column contact_json set data type varchar(1000000);

-- Two admins may map the same thing of a link at the same time: one of them is told. What was mapped twice
-- before that stays once, as it was mapped first.
delete from mapping where exists (
  select 1 from mapping earlier
  where earlier.link = mapping.link and earlier.number < mapping.number
    and (earlier.tag = mapping.tag or earlier.response = mapping.response
      or earlier.assessment = mapping.assessment));
alter table mapping add constraint mapping_tag_once unique (link, tag);
alter table mapping add constraint mapping_response_once unique (link, response);
alter table mapping add constraint mapping_level_once unique (link, assessment);
