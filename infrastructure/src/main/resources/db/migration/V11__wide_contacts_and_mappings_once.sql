-- A person as the adapters let them through at most: 100 e-mails, numbers and addresses, of long texts.
alter table contact_snapshot alter column contact_json set data type varchar(1000000);
