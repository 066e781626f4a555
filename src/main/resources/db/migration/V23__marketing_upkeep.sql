-- What a shop lets through when tools are checked; no row = what every shop has at least.
create table marketing_gate_policy (
  shop_id bigint primary key,
  most_units integer not null,
  days integer not null,
  stricter varchar(200) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(200) not null
);

-- The last daily check of what a shop has in force, and what it found: worst = tool:level,…
create table marketing_recheck (
  shop_id bigint primary key,
  checked_on date not null,
  worst varchar(60000) not null
);

create index ix_marketing_request_at on marketing_request (answered_at);
