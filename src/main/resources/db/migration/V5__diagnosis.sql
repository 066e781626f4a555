-- Scores of one run, one row per shop; invisible until the run is published.
create table diagnosis_result (
  run_id       bigint not null,
  subject      bigint not null,
  -- packed doubles (8 bytes each, little-endian): six scores in the order of the dimensions, NaN = no score
  dimensions   bytea not null,
  overall      double precision not null,
  -- 1 = best of the group, equal scores share; 0 = no overall score
  place        integer not null,
  ranked_count integer not null,
  constraint diagnosis_result_key primary key (run_id, subject)
);
create index diagnosis_result_subject on diagnosis_result (subject, run_id);

-- What a group's scores look like, packed: six medians and six top-20 % thresholds, NaN = fewer than 5 scores.
create table diagnosis_peer (
  run_id       bigint not null,
  group_number integer not null,
  medians      bytea not null,
  tops         bytea not null,
  constraint diagnosis_peer_key primary key (run_id, group_number)
);
