-- The figures of provider organisations, a row for each run and organisation, and the levels they are measured by.
create table provider_figures (
  run_id bigint not null,
  organisation_id bigint not null,
  on_day date not null,
  shops integer not null,
  active_shops integer not null,
  -- fen
  gmv_90 bigint not null,
  first_sales integer not null,
  plans_closed integer not null,
  reached integer not null,
  -- what merchants said, 1 to 5 each: sum and number
  stars integer not null,
  answers integer not null,
  constraint pk_provider_figures primary key (run_id, organisation_id)
);

create table provider_levels (
  version integer not null primary key,
  body varchar(100000) not null,
  saved_by varchar(200) not null,
  saved_at timestamp with time zone not null
);
