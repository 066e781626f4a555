-- Staged lines that cannot be published, and why.
create or replace temp table clash (
  line bigint,
  subject bigint,
  day date,
  measure varchar,
  reason varchar,
  detail varchar
)
