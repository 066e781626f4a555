-- Metrics of creators and products beside those of shops.
alter table metric_definition add column subject_kind varchar(20) default 'shop' not null;

-- Scorecards: how a score comes about, as JSON; the newest version of a code is in force.
create table scorecard (
  code varchar(63) not null,
  version integer not null,
  body varchar(60000) not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(200) not null,
  note varchar(300) not null,
  primary key (code, version)
);

-- Which version of a scorecard a run scored with; written under the run's number.
create table score_run (
  run_id bigint not null primary key,
  code varchar(63) not null,
  version integer not null
);

-- What a score counted where it differs from the metric's value, because an event was forgiven. Only such rows.
create table score_counted (
  run_id bigint not null,
  subject bigint not null,
  metric varchar(63) not null,
  counted double precision not null,
  sample double precision not null,
  primary key (run_id, subject, metric)
);
