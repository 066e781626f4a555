-- What other rooms asked the facts in a run, beyond the metrics. Kept for the newest days only: pages answer from
-- them, history is the metrics' and the rooms' own.
create table run_answer (
  run_id bigint not null,
  slot integer not null,
  name varchar(400) not null,
  primary key (run_id, slot)
);

-- One row per subject and run; packed doubles (8 bytes each, little-endian) indexed by slot, NaN = none.
create table metric_answer (
  run_id bigint not null,
  subject bigint not null,
  answers bytea not null,
  primary key (run_id, subject)
);
