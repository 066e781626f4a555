-- Programmes for new shops; a version never changes, the newest is in force.
create table programme (
  code varchar(12) not null,
  version int not null,
  body varchar(20000) not null,
  saved_by varchar(200) not null,
  saved_at timestamp with time zone not null,
  primary key (code, version)
);

-- Who joined: once per shop and programme.
create table programme_member (
  programme varchar(12) not null,
  shop_id bigint not null,
  track varchar(12) not null,
  joined_on date not null,
  joined_by varchar(200) not null,
  joined_at timestamp with time zone not null,
  primary key (programme, shop_id)
);
create index ix_programme_member_shop on programme_member (shop_id);
