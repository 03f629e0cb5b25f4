-- With which token another was made. Of those there are only the name is known, which may have been another token's
-- before and after: it was the last that had this name by then.
alter table api_token add column made_with varchar(200);
update api_token set made_with = (
  select max(t.id) from api_token t
  where 'token ' || t.name = api_token.made_by and t.id <> api_token.id and t.made_at = (
    select max(s.made_at) from api_token s
    where s.name = t.name and s.made_at < api_token.made_at and s.id <> api_token.id));
