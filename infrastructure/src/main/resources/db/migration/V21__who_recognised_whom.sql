-- A session counts only at the door where it was opened. Of those there are it is not known which that
-- was, so everybody signs in once more.
delete from browser_session;
alter table browser_session add column recognised_by varchar(20) not null;
