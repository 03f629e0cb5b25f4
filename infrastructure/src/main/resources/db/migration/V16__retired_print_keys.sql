-- Those who were erased are recognized by prints under a key that is derived from the master key. When that is
-- replaced, the derived key is kept here, encrypted under the new one: the prints themselves can never be made anew.
create table retired_print_key (
  name       varchar(100)  not null primary key,
  key_cipher varchar(1000) not null
);
